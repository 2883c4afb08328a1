import { isClinicalWord, isNearClinicalWord } from './is-clinical-word'
import { editDistance, neighboursOf } from './edit-distance'

/** Tells whether a word in lower case is one of the language. */
export type IsWord = (word: string) => boolean

const MIN_LENGTH = 4
/** From this length on two letters may be wrong. */
const LENGTH_FOR_TWO = 7

const PLAIN = /^[A-Za-z]?[a-z]+$/

/** Slips of the fingers that are too short for the rule, and that nobody reads as anything else. */
const SLIPS: ReadonlyMap<string, string> = new Map([
  ['teh', 'the'], ['hte', 'the'], ['adn', 'and'], ['nad', 'and'], ['taht', 'that'], ['thta', 'that'], ['tihs', 'this'],
  ['thsi', 'this'], ['yuo', 'you'], ['yoru', 'your'], ['whcih', 'which'], ['wich', 'which'], ['thier', 'their'],
  ['theri', 'their'], ['ahve', 'have'], ['hvae', 'have'], ['waht', 'what'], ['wehn', 'when'], ['thne', 'then'],
  ['beacuse', 'because'], ['becuase', 'because'], ['becasue', 'because'], ['recieve', 'receive'], ['freind', 'friend'],
])

const startsAlike = (before: string, after: string): boolean =>
  before[0] === after[0] || (before[0] === after[1] && before[1] === after[0] && before.slice(2) === after.slice(2))

/**
 * Whether a word is nothing but the other one, misspelt: `before` is no word, `after` is the only word that is so near,
 * neither is clinical, and `before` cannot be read as a clinical word that is as near. Both are plain letters, the
 * first perhaps a capital. A first letter that is another, missing or too many may be a negation (`typical`,
 * `atypical`).
 */
export function isMisspelling(before: string, after: string, isWord: IsWord): boolean {
  if (!PLAIN.test(before) || !PLAIN.test(after) || isCapital(before) !== isCapital(after)) return false
  const [wrong, right] = [before.toLowerCase(), after.toLowerCase()]
  if (SLIPS.get(wrong) === right) return true
  if (isWord(wrong) || !isWord(right) || right.length < MIN_LENGTH || !startsAlike(wrong, right)) return false
  const distance = editDistance(wrong, right, right.length < LENGTH_FOR_TWO ? 1 : 2)
  const isNear = distance === 1 || (distance === 2 && right.length >= LENGTH_FOR_TWO)
  if (!isNear || isClinicalWord(wrong) || isClinicalWord(right) || isNearClinicalWord(wrong, distance)) return false
  return isTypical(wrong, right) || hasNoRival(wrong, right, isWord)
}

const isCapital = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase()

const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1')

/** Letters written once for twice or twice for once, or two that changed places: nobody reads another word in it. */
const isTypical = (wrong: string, right: string): boolean =>
  undoubled(wrong) === undoubled(right)
  || (wrong.length === right.length && editDistance(wrong, right, 1) === 1 && sorted(wrong) === sorted(right))

const sorted = (word: string): string => [...word].sort().join('')

/** Whether no other word is one letter away; with two letters wrong, that one would be nearer. */
const hasNoRival = (wrong: string, right: string, isWord: IsWord): boolean =>
  [...neighboursOf(wrong)].every((word) => word === right || !startsAlike(wrong, word) || !isWord(word))
