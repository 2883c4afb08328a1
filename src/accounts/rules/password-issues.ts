import { issueWhen, type FieldIssue } from '@/platform/pure/field-issue'

const MIN_CHARACTERS = 12
const MAX_CHARACTERS = 1_000
const MIN_DIFFERENT = 5
const MIN_TELLING = 4

/** What a password is weighed against: its owner, the site, and the passwords that everybody tries first. */
export type PasswordFacts = {
  email: string
  name: string
  siteName: string
  isCommon: (word: string) => boolean
}

/** Lower case, without spaces and signs: `Knee Pain!` and `kneepain` are one word to whoever guesses. */
const bare = (text: string): string => text.toLowerCase().normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

/** The word without what people put around it to please a rule: `!!password2026` is `password`. */
const stemOf = (text: string): string => bare(text).replace(/^\p{N}+|\p{N}+$/gu, '')

/** The shortest piece that a word repeats: `passwordpassword` repeats `password`. */
const pieceOf = (word: string): string => /^(.+?)\1+$/u.exec(word)?.[1] ?? word

const isKnownWord = (password: string, isCommon: (word: string) => boolean): boolean =>
  [password.toLowerCase(), bare(password), stemOf(password)].some((word) => isCommon(word) || isCommon(pieceOf(word)))

/** Whether nothing is left of a password but digits and signs once a telling word is taken out. */
const isMadeOf = (password: string, word: string): boolean => {
  const own = bare(word)
  return own.length >= MIN_TELLING && bare(password).includes(own) && stemOf(bare(password).replaceAll(own, '')) === ''
}

const isAboutOwner = (password: string, { email, name }: PasswordFacts): boolean =>
  [email, email.split('@')[0] ?? '', name, ...name.split(/\s+/)].some((word) => isMadeOf(password, word))

/**
 * What is wrong with a new password, one sentence for the field `password` each; nothing when it will do.
 *
 * At least 12 and at most 1,000 characters; not one of the commonest, also in capitals, repeated, or with digits and
 * signs around it; not the owner's address or name or the site's name. No rule asks for kinds of characters: length
 * helps, and such rules lead to the same few tricks. Source: NIST SP 800-63B, revision 4, section 3.1.1.2.
 */
export function passwordIssues(password: unknown, facts: PasswordFacts): FieldIssue[] {
  const field = 'password'
  if (typeof password !== 'string') return [{ field, message: 'The password must be text.' }]
  const { length } = password
  if (length < MIN_CHARACTERS) return [{ field, message: `Please choose a password of at least ${MIN_CHARACTERS} characters.` }]
  if (length > MAX_CHARACTERS) return [{ field, message: `Please choose a password of at most ${MAX_CHARACTERS} characters.` }]
  const isPoor = new Set(password).size < MIN_DIFFERENT || isKnownWord(password, facts.isCommon)
  return [
    ...issueWhen(isPoor, field, 'This password is among the first that are tried. Please choose another, such as four words that do not belong together.'),
    ...issueWhen(isAboutOwner(password, facts), field, 'Please choose a password that is not your name or mail address.'),
    ...issueWhen(isMadeOf(password, facts.siteName), field, 'Please choose a password that is not the name of this site.'),
  ]
}
