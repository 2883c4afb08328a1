import { bridgeSvg } from './images/bridge'
import { headsSvg } from './images/heads'
import { jointSvg } from './images/joint'
import { kneecapSvg } from './images/kneecap'
import { neckTurnsSvg } from './images/neck-turns'
import { spineSvg } from './images/spine'

export type SampleImageKey = 'kneecap' | 'bridge' | 'joint' | 'spine' | 'heads' | 'neck-turns'

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
  {
    key: 'joint',
    filename: 'healthy-and-worn-joint.png',
    alt:
      'Drawing of two joints side by side. On the left, thick smooth layers cover the ends of both bones, with a clear '
      + 'space between. On the right, the layers are thin and broken, the space is narrow and the edges have spurs.',
    caption: 'Left: a healthy joint with smooth cartilage. Right: a joint with osteoarthritis.',
    svg: jointSvg,
  },
  {
    key: 'spine',
    filename: 'disc-beside-a-nerve.png',
    alt:
      'Drawing of the lower spine from the side: four bones with a soft disc below each. Nerves leave between them. One '
      + 'disc, within a dotted ring, bulges backwards and touches the nerve beside it.',
    caption: 'Soft discs lie between the bones of the spine. Within the ring, one bulges and presses on a nerve.',
    svg: spineSvg,
  },
  {
    key: 'heads',
    filename: 'where-a-headache-sits.png',
    alt:
      'Drawing of two faces with striped areas. On the left, the stripes run across the whole brow like a band. On the '
      + 'right, they cover the temple and brow of one side.',
    caption: 'Left: pain like a tight band, as in tension-type headache. Right: pain on one side, as often in migraine.',
    svg: headsSvg,
  },
  {
    key: 'neck-turns',
    filename: 'gentle-neck-movements.png',
    alt:
      'Drawing of a person in three poses: looking straight ahead, with the head turned to one side, and with the head '
      + 'tilted towards one shoulder. Arrows show the way of each movement.',
    caption: 'Start upright. Turn your head slowly to each side, then tilt it gently towards each shoulder.',
    svg: neckTurnsSvg,
  },
]
