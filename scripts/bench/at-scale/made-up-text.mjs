const parts = ['knee', 'back', 'shoulder', 'ankle', 'wrist', 'neck', 'hip', 'elbow', 'heel', 'jaw', 'skin', 'ear', 'eye',
  'stomach', 'throat', 'chest', 'hand', 'foot', 'tooth', 'scalp']
const troubles = ['pain', 'swelling', 'stiffness', 'itching', 'burning', 'numbness', 'weakness', 'cramp', 'bruise',
  'strain', 'rash', 'fever', 'cough', 'fatigue', 'dizziness', 'allergy', 'infection', 'inflammation']
const occasions = ['after running', 'at night', 'in children', 'in older age', 'during pregnancy', 'at work', 'in winter',
  'after a fall', 'while travelling', 'with diabetes', 'in the morning', 'after surgery', 'in teenagers', 'when sitting']
const aspects = ['causes', 'treatment', 'what helps', 'when to worry', 'exercises', 'recovery', 'how it is examined',
  'living with it', 'myths', 'prevention']
const words = ['often', 'usually', 'rest', 'movement', 'doctor', 'week', 'help', 'warm', 'cold', 'muscle', 'joint', 'sign',
  'slowly', 'gently', 'again', 'people', 'feel', 'cause', 'strong', 'mild', 'examine', 'body', 'sleep', 'drink', 'walk',
  'lift', 'healing', 'tissue', 'nerve', 'blood', 'cell', 'change', 'medicine', 'dose', 'tablet', 'effect', 'risk', 'test',
  'days', 'months', 'better', 'worse', 'without', 'with', 'because', 'while', 'although', 'before', 'after', 'many']

/** @typedef {import('./seeded-random.mjs').SeededRandom} SeededRandom */

const capital = (/** @type {string} */ text) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`

/** @param {SeededRandom} random */
export const madeUpTitle = (random) =>
  `${capital(random.pick(parts))} ${random.pick(troubles)} ${random.pick(occasions)}: ${random.pick(aspects)}`

/** @param {SeededRandom} random */
export const madeUpName = (random) =>
  [2, 3].map((syllables) => capital(Array.from({ length: syllables }, () => random.pick(['ma', 'lo', 'ri', 'ten', 'ka', 'su',
    'vel', 'dor', 'an', 'bi', 'nor', 'eth'])).join(''))).join(' ')

/** @param {SeededRandom} random */
export const madeUpSentence = (random) =>
  `${capital(Array.from({ length: random.whole(9, 19) }, () => random.pick(words)).join(' '))}.`

/** @param {SeededRandom} random @param {number} sentences */
const madeUpParagraph = (random, sentences) => Array.from({ length: sentences }, () => madeUpSentence(random)).join(' ')

const textNode = (/** @type {string} */ text) =>
  ({ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' })

const block = (/** @type {object} */ kind, /** @type {string} */ text) =>
  ({ ...kind, version: 1, direction: null, format: '', indent: 0, children: [textNode(text)] })

/**
 * A stored rich text of twelve sections, about as long as a long article.
 *
 * @param {SeededRandom} random
 */
export function madeUpBody(random) {
  const children = Array.from({ length: 12 }, () => [
    block({ type: 'heading', tag: 'h2' }, madeUpTitle(random)),
    block({ type: 'paragraph', textFormat: 0, textStyle: '' }, madeUpParagraph(random, 4)),
    block({ type: 'paragraph', textFormat: 0, textStyle: '' }, madeUpParagraph(random, 3)),
  ]).flat()
  return { root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children } }
}
