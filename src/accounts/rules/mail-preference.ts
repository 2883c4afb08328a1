/** When somebody hears of what others did: at once, or once a day, gathered. */
export const mailPreferences = ['at-once', 'daily'] as const

export type MailPreference = (typeof mailPreferences)[number]

export const mailPreferenceLabels = {
  'at-once': 'At once',
  daily: 'Gathered, once a day',
} satisfies Record<MailPreference, string>

/** What was chosen; an account from before there was a choice hears at once. */
export const mailPreference = (chosen: unknown): MailPreference =>
  mailPreferences.find((preference) => preference === chosen) ?? 'at-once'
