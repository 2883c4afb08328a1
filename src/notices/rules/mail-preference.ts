/** How somebody wants to hear of what concerns them: at once, or in one mail a day. */
export const mailPreferences = ['each', 'daily'] as const

export type MailPreference = (typeof mailPreferences)[number]

/** The preference as it is stored; an account from before has never chosen, and hears at once. */
export const mailPreference = (stored: unknown): MailPreference =>
  mailPreferences.find((known) => known === stored) ?? 'each'
