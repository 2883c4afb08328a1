import type { Mail } from '@/mail/commands'

type Person = { name: string; email: string }

type InvitationFacts = { siteName: string; inviter: string; path: string }

/** The invitation of a colleague. `path` is that of the link; `inviter` a name. */
export const invitationMail = (to: Person, { siteName, inviter, path }: InvitationFacts): Mail => ({
  kind: 'invitation',
  to,
  subject: `Your account at ${siteName}`,
  paragraphs: [
    `${inviter} has made an account for you at ${siteName}.`,
    'Please choose a password. The link below does this once, and for seven days; after that, ask for another invitation.',
    'If you do not know what this is about, you need not do anything.',
  ],
  action: { label: 'Choose a password', path },
})

/** The way back in for somebody who forgot their password. */
export const resetMail = (to: Person, { siteName, path }: { siteName: string; path: string }): Mail => ({
  kind: 'password-reset',
  to,
  subject: `A new password for ${siteName}`,
  paragraphs: [
    `Somebody, most likely you, asked for a new password for your account at ${siteName}.`,
    'The link below lets you choose one. It works once, and for one hour. Wherever you are signed in now, you will be signed out.',
    'If it was not you, you need not do anything: your password stays as it is.',
  ],
  action: { label: 'Choose a new password', path },
})

/** Told after each change of a password, so that nobody's is changed behind their back. */
export const passwordChangedMail = (to: Person, siteName: string): Mail => ({
  kind: 'password-changed',
  to,
  subject: 'Your password was changed',
  paragraphs: [
    `The password of your account at ${siteName} was changed just now.`,
    'If it was not you, ask for a new password at the sign-in at once, and tell an admin of the site.',
  ],
  action: { label: 'Go to the sign-in', path: '/admin/login' },
})

/** Told to the address that an account had until now. */
export const addressChangedMail = (to: Person, siteName: string): Mail => ({
  kind: 'account-changed',
  to,
  subject: 'The mail address of your account was changed',
  paragraphs: [
    `Your account at ${siteName} has another mail address now, and this one no longer signs in.`,
    'If this is not what you wanted, tell an admin of the site at once.',
  ],
})
