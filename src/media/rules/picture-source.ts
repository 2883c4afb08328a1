/** What is stored of one size of a picture; all empty where the size was not made. */
export type StoredSize = { url?: string | null; width?: number | null; mimeType?: string | null }

export type StoredSizes = Readonly<Record<string, StoredSize | undefined>>

/** A `source` of a `picture`: browsers take the first whose type they know. */
export type PictureSource = { type: string; srcset: string }

/** Best first. */
const TYPES = ['image/avif', 'image/webp']

type File = { path: string; width: number; type: string }

/** An address on this site without its origin, so that stored pages hold wherever the site is reached. */
export const pathOf = (url: string): string => new URL(url, 'http://localhost').pathname

const filesIn = (sizes: StoredSizes | null | undefined, prefix: string): File[] =>
  Object.entries(sizes ?? {}).flatMap(([name, size]) =>
    name.startsWith(prefix) && size?.url && size.width && size.mimeType
      ? [{ path: pathOf(size.url), width: size.width, type: size.mimeType }]
      : [],
  )

/** One file for each width, narrowest first; a small picture is stored with the same width for several sizes. */
const byWidth = (files: readonly File[]): File[] =>
  [...new Map(files.map((file) => [file.width, file])).values()].sort((one, other) => one.width - other.width)

const sources = (files: readonly File[], mark: (file: File) => string): PictureSource[] =>
  TYPES.flatMap((type) => {
    const srcset = byWidth(files.filter((file) => file.type === type)).map((file) => `${file.path} ${mark(file)}`)
    return srcset.length === 0 ? [] : [{ type, srcset: srcset.join(', ') }]
  })

/** The whole picture in its widths; none where it was stored without sizes, as version 0.1.0 did. */
export const widthSources = (sizes: StoredSizes | null | undefined): PictureSource[] =>
  sources(filesIn(sizes, 'w'), ({ width }) => `${width}w`)

/** The square around the focal point, for a place that is `side` CSS pixels wide. */
export const squareSources = (sizes: StoredSizes | null | undefined, side: number): PictureSource[] =>
  sources(filesIn(sizes, 'square'), ({ width }) => `${width / side}x`)
