/** A picture has at most this many pixels: more than phones and most cameras take. */
export const MAX_PIXELS = 50_000_000

export const MAX_PICTURE_BYTES = 20 * 1024 * 1024

/** Why a file is not taken as a picture. */
export type PictureFault = 'missing' | 'unknown-kind' | 'animated' | 'too-many-pixels' | 'too-large' | 'damaged'

export const pictureFaultSentences = {
  missing: 'Please choose a picture. A stored one cannot be copied.',
  'unknown-kind': 'This is no picture of a kind that can be used. Please save it as PNG, JPEG, WebP or AVIF.',
  animated: 'This picture moves. Please choose one that stands still.',
  'too-many-pixels': 'This picture has more than 50 million pixels. Please make it smaller first.',
  'too-large': 'This file is larger than 20 MB. Please make the picture smaller first.',
  damaged: 'This picture is damaged and cannot be read to its end. Please save it anew, or choose another.',
} satisfies Record<PictureFault, string>
