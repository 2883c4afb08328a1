/**
 * Judges a number that may be left empty: `true`, or the sentence that says what it must be. For the `validate` of a
 * field, whose own limits would say it in other words and let fractions through.
 */
export const wholeNumberFrom = (least: number, most: number) => (value: unknown): true | string => {
  if (value === null || value === undefined) return true
  const isFit = Number.isInteger(value) && Number(value) >= least && Number(value) <= most
  return isFit || `Please give a whole number from ${least} to ${most}, or none.`
}
