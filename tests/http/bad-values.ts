import { aBody } from '../support/rich-text'

export type BadValue = { collection: string; field: string; fault: string; value: unknown }

type Values = [fault: string, value: unknown][]

const unstorable: Values = [['U+0000', 'a\u0000b'], ['a lone surrogate', 'a\ud800b']]
const brokenLine: Values = [['a line break', 'a\nb'], ['a Unicode line break', 'a\u2028b'], ['a control character', 'a\u0007b']]
const wrongForText: Values = [['a number', 7], ['a list', ['a']], ['an object', { a: 1 }], ['true', true]]
const wrongForRelation: Values = [
  ['an unknown id', '00000000-0000-4000-8000-000000000000'], ['a malformed id', 'nope'], ['a number', 7], ['an object', { a: 1 }],
]
const wrongForDate: Values = [['a word', 'soon'], ['an object', { a: 1 }], ['true', true]]

const line = (max: number): Values =>
  [['too many characters', 'x'.repeat(max + 1)], ...brokenLine, ...unstorable, ...wrongForText]
const text = (max: number): Values => [['too many characters', 'x'.repeat(max + 1)], ...unstorable, ...wrongForText]
const empty: Values = [['nothing', ''], ['only spaces', '   ']]
const none: Values = [['nothing', null]]

const richText: Values = [
  ['a text', 'words'], ['a list', []], ['an object without a root', {}], ['children that are no list', { root: { children: 1 } }],
  ['U+0000 in its text', aBody('a\u0000b')],
]

const bad = (collection: string, field: string, values: Values): BadValue[] =>
  values.map(([fault, value]) => ({ collection, field, fault, value }))

const inSources = (field: string, values: Values): BadValue[] =>
  values.map(([fault, value]) => ({
    collection: 'articles', field: `sources.0.${field}`, fault, value: [{ key: 'a', title: 'A source', [field]: value }],
  }))

const inLicence = (field: string, values: Values): BadValue[] =>
  values.map(([fault, value]) => ({ collection: 'people', field: `licence.${field}`, fault, value: { [field]: value } }))

/** What is wrong for a field, in every way that its kind can be; `value` is sent for the field at the top. */
export const badFieldValues: readonly BadValue[] = [
  ...bad('articles', 'title', [...line(160), ...empty]),
  ...bad('articles', 'standfirst', text(400)),
  ...bad('articles', 'slug', [...line(120), ['a slash', 'a/b'], ['capitals', 'Abc'], ['dots', '..']]),
  ...bad('articles', 'topic', wrongForRelation),
  ...bad('articles', 'authors', [...wrongForRelation, ['a list of words', ['nope']]]),
  ...bad('articles', 'sources', [['a word', 'a'], ['an object', { a: 1 }], ['a hundred and one', Array(101).fill({ title: 'A' })]]),
  ...bad('articles', '_status', [['a word', 'nope'], ['a number', 7], ['an object', { a: 1 }]]),
  ...bad('articles', 'updatedAt', [['an old instant', '2020-01-01T00:00:00.000Z']]),
  ...inSources('title', [...line(400), ['nothing at all', { a: 1 }]]),
  ...inSources('year', [['a word', 'nope'], ['an object', { a: 1 }]]),
  ...inSources('url', line(1000)),
  ...inSources('checkedOn', wrongForDate),
  ...bad('people', 'name', [...line(120), ...empty]),
  ...bad('people', 'slug', [['a slash', 'a/b'], ['dots', '..']]),
  ...bad('people', 'biography', text(4000)),
  ...bad('people', 'isSample', [['a word', 'yes'], ['a number', 1]]),
  ...bad('people', 'account', wrongForRelation),
  ...inLicence('number', line(60)),
  ...inLicence('checkedOn', wrongForDate),
  ...bad('topics', 'title', [...line(120), ...empty]),
  ...bad('topics', 'slug', [...line(120), ['a slash', 'a/b'], ['a reserved word', 'admin'], ['dots', '..']]),
  ...bad('topics', 'parent', wrongForRelation),
  ...bad('topics', 'introduction', text(2000)),
  ...bad('pages', 'title', [...line(160), ...empty, ...none]),
  ...bad('pages', 'slug', [...line(120), ['a slash', 'a/b'], ['a reserved word', 'api']]),
  ...bad('pages', 'description', line(200)),
  ...bad('comments', 'status', [['a word', 'nope'], ['a number', 7], ['a list', ['approved']], ...none]),
  ...bad('accounts', 'name', [...line(120), ...empty, ...none]),
  ...bad('accounts', 'email', [...line(254), ['no address', 'nope'], ...none]),
  ...bad('accounts', 'roles', [['an unknown role', ['owner']], ['a number', 7], ['an object', { a: 1 }], ['no role', []]]),
  ...bad('accounts', 'password', [['a short one', 'abc'], ['a number', 7], ['an object', { a: 1 }], ['a list', ['a']]]),
  ...bad('media', 'alt', [...line(500), ...empty, ...none]),
  ...bad('articles', 'body', richText),
  ...bad('pages', 'body', richText),
]
