import { issueWhen, type FieldIssue } from './field-issue'
import { isMailAddress } from './mail-address'
import { hasControlCharacter, hasLineBreak, textFault } from './text-faults'

/** What readers may write in a form of the site, in characters. */
export const READER_LIMITS = { name: 80, email: 254, words: 5_000 } as const

/** What a reader writes in a form: who they are, where they can be reached, and what they have to say. */
export type ReaderWords = { name: string; email: string; words: string }

/** What the words are called in a form: the name of their field, and the noun for sentences. */
export type WordsField = { field: string; noun: 'reply' | 'message' }

/** Readies what came in: line ends become `\n`, white space around each field goes. */
export const tidied = ({ name, email, words }: ReaderWords): ReaderWords => ({
  name: name.trim().normalize('NFC'),
  email: email.trim(),
  words: words.replace(/\r\n?/g, '\n').trim().normalize('NFC'),
})

const isUnprintable = (text: string): boolean => hasControlCharacter(text) || textFault(text) !== null

const nameIssues = (name: string): FieldIssue[] => [
  ...issueWhen(name === '', 'name', 'Please tell us a name. It can be a nickname.'),
  ...issueWhen(name.length > READER_LIMITS.name, 'name', `Please use a name of at most ${READER_LIMITS.name} characters.`),
  ...issueWhen(hasLineBreak(name), 'name', 'Please write the name on one line.'),
  ...issueWhen(isUnprintable(name), 'name', 'The name contains characters that cannot be shown. Please remove them.'),
]

function emailIssues(email: string): FieldIssue[] {
  if (email === '') return [{ field: 'email', message: 'Please tell us your e-mail address. It is never shown.' }]
  if (hasLineBreak(email)) return [{ field: 'email', message: 'Please write the e-mail address on one line.' }]
  const isWrong = email.length > READER_LIMITS.email || !isMailAddress(email)
  return issueWhen(isWrong, 'email', 'This is not an e-mail address. It looks like name@example.org.')
}

const wordsIssues = (words: string, { field, noun }: WordsField): FieldIssue[] => [
  ...issueWhen(words === '', field, `Please write your ${noun}.`),
  ...issueWhen(
    words.length > READER_LIMITS.words,
    field,
    `Please keep your ${noun} to ${READER_LIMITS.words} characters; it has ${words.length}.`,
  ),
  ...issueWhen(isUnprintable(words), field, `Your ${noun} contains characters that cannot be shown. Please remove them.`),
]

/** Every mistake in what a reader wrote, each with a sentence for them. Expects tidied words. */
export const readerFormIssues = ({ name, email, words }: ReaderWords, wordsField: WordsField): FieldIssue[] => [
  ...nameIssues(name),
  ...emailIssues(email),
  ...wordsIssues(words, wordsField),
]
