/**
 * Who is asked first for reviews in a topic: whom it names, or else whom the nearest topic above it names that names
 * anybody. `lineage` runs from the root down to the topic, each with the ids of the accounts that it names.
 */
export const nearestDueReviewers = (lineage: readonly { dueReviewers: readonly string[] }[]): readonly string[] =>
  lineage.findLast(({ dueReviewers }) => dueReviewers.length > 0)?.dueReviewers ?? []
