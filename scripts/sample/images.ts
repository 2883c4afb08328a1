import { bridgeSvg } from './images/bridge'
import { kneecapSvg } from './images/kneecap'

export type SampleImageKey = 'kneecap' | 'bridge'

/** A drawing made for this project. It holds no lettering, because the machine that renders it may have no fonts. */
export type SampleImage = { key: SampleImageKey; filename: string; alt: string; caption: string; svg: string }

export const sampleImages: readonly SampleImage[] = [
  {
    key: 'kneecap',
    filename: 'kneecap-in-its-groove.png',
    alt:
      'Drawing of a knee from the front. The rounded kneecap lies over the lower end of the thigh bone, with a broad '
      + 'tendon above it and a narrow one below. An arrow beside it points up and down.',
    caption:
      'The kneecap slides up and down in its groove as the leg straightens and bends. One tendon joins it to the '
      + 'thigh muscle above, another to the shin bone below.',
    svg: kneecapSvg,
  },
  {
    key: 'bridge',
    filename: 'bridge-exercise.png',
    alt:
      'Drawing of one exercise in two poses. Above: a person lies on their back with bent knees and flat feet. Below: '
      + 'the hips are lifted, so that shoulders, hips and knees form a straight line.',
    caption: 'The bridge. Start with your back on the floor, then lift your hips slowly and lower them again.',
    svg: bridgeSvg,
  },
]
