/** One thing that is wrong with what a person sent: the field's name and a sentence they can act on. */
export type FieldIssue = { field: string; message: string }

/** Gives the issue in a list when the condition holds, and an empty list otherwise: for rules that collect issues. */
export const issueWhen = (condition: boolean, field: string, message: string): FieldIssue[] =>
  condition ? [{ field, message }] : []
