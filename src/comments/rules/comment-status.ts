/** What can become of a reply: it waits, is shown, is turned down, or is spam. */
export const commentStatuses = ['pending', 'approved', 'rejected', 'spam'] as const

export type CommentStatus = (typeof commentStatuses)[number]

/** Each as those who moderate read it. */
export const statusLabels = {
  pending: 'Waits for a decision',
  approved: 'Approved',
  rejected: 'Rejected',
  spam: 'Spam',
} satisfies Record<CommentStatus, string>
