import { wholeNumberFrom } from './whole-number-from'

/**
 * Judges the months until the next review, of a topic or an article: `true`, or the sentence that says what they must
 * be. Source: decision 005.
 */
export const intervalVerdict = wholeNumberFrom(1, 36)
