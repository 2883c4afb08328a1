import { portraitSvg } from './images/portrait'
import type { SampleImage } from './images'
import type { AuthorKey, DoctorKey } from './people'

/** A drawing of a person who does not exist. Nobody's face was taken as a model. */
export type SamplePortrait = Omit<SampleImage, 'key'> & { key: AuthorKey | DoctorKey }

const drawn = (key: SamplePortrait['key'], look: string, svg: string): SamplePortrait =>
  ({ key, filename: `${key}-drawn.png`, alt: `Simple drawing of ${look}, head and shoulders.`, caption: '', svg })

export const samplePortraits: readonly SamplePortrait[] = [
  drawn('mara-lindt', 'a woman with a brown bob and a green jumper', portraitSvg({
    ground: '#e4ece8', skin: '#e8b996', hair: '#6b4a32', clothes: '#0a5f5a', cut: 'bob', glasses: false, coat: false,
  })),
  drawn('jonas-ferrow', 'a man with short fair hair, glasses and a blue shirt', portraitSvg({
    ground: '#ece7d8', skin: '#f0c9a8', hair: '#b98b45', clothes: '#39597a', cut: 'short', glasses: true, coat: false,
  })),
  drawn('thea-marlow', 'a woman with grey hair in a bun and a plum jumper', portraitSvg({
    ground: '#e9e3ea', skin: '#c98f68', hair: '#8d8f93', clothes: '#6b3d5e', cut: 'bun', glasses: true, coat: false,
  })),
  drawn('dr-raj', 'a man with short black hair and a white coat', portraitSvg({
    ground: '#dde8ec', skin: '#a9714b', hair: '#22201f', clothes: '#2d6e8e', cut: 'short', glasses: false, coat: true,
  })),
  drawn('dr-ines-calder', 'a woman with dark hair in a bun and a white coat', portraitSvg({
    ground: '#efe6de', skin: '#dca67f', hair: '#3a2a25', clothes: '#a2543f', cut: 'bun', glasses: false, coat: true,
  })),
]
