/**
 * How long the site keeps what readers send, in days of 24 hours. Every hour the server erases what is older.
 *
 * The sample privacy page tells these numbers, and a test holds its text against them. Source: the storage limitation
 * of the GDPR, article 5(1)(e); the numbers themselves are this project's choice.
 */
export const keepingDays = {
  /** A message from the contact form and the mail that carried it, from when it came in. */
  contactMessage: 30,
  /** A reply that was rejected or is spam, from that decision. */
  refusedReply: 30,
  /** A reply that nobody has decided about, from when it came in. */
  undecidedReply: 90,
  /** The e-mail address of an approved reply, from that decision. The reply itself stays. */
  replyAddress: 30,
} as const

/** How long the site keeps what only its own people see, in days of 24 hours. */
export const deskKeepingDays = {
  /** The row of a mail that no longer waits, from when it was written. */
  mail: 30,
  /** The name of a guest who was asked to read a draft, from when their link ended. */
  guestName: 90,
  /** A job that failed for good, from then on. */
  failedJob: 30,
} as const
