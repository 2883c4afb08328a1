const maxSubject = 72
const shape = /^[a-z][a-z0-9-]*: \p{Lu}.*[^.]$/u

/**
 * Finds commit subjects that are not `slice: Imperative summary`, at most 72 characters, with no full stop.
 *
 * @param {readonly string[]} subjects
 * @returns {string[]}
 */
export function commitProblems(subjects) {
  return subjects.flatMap((subject) => [
    ...subject.length > maxSubject ? [`“${subject}”: ${subject.length} characters; at most ${maxSubject}`] : [],
    ...shape.test(subject) ? [] : [`“${subject}”: is not “slice: Imperative summary” without a full stop`],
  ])
}
