/** Each kind of mail that the site sends, with the sentence below the text that says why somebody gets it. */
export const mailReasons = {
  'invitation': 'You get this mail because an admin of the site invited you to work on it.',
  'password-reset': 'You get this mail because a new password was asked for with this address.',
  'password-changed': 'You get this mail because you have an account on the site, and its password was changed.',
  'account-changed': 'You get this mail because you have an account on the site, and it was changed.',
  'contact-message': 'You get this mail because this is the address to which the contact form of the site writes.',
  'work': 'You get this mail because you work on the site, and something there is for you to do or to know.',
  'schedule-failed': 'You get this mail because a time was set for an article, by you or for one that your desk looks after.',
} as const

export type MailKind = keyof typeof mailReasons

/** Whether a word is a kind of mail: rows outlive the version that wrote them. */
export const isMailKind = (word: string): word is MailKind => Object.hasOwn(mailReasons, word)

/**
 * For how many minutes the link in a mail opens something, and the mail is worth sending. Mail of other kinds carries
 * no such link. A test holds the numbers against the links themselves.
 */
export const linkMinutes: Partial<Record<MailKind, number>> = { 'invitation': 7 * 24 * 60, 'password-reset': 60 }
