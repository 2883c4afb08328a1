/** Where the desk keeps what an act is about: a collection, or the settings of the site. */
export type SubjectPlace = { collection: CollectionOfActs; id: string } | { global: 'site' }

const collections = {
  article: 'articles',
  page: 'pages',
  topic: 'topics',
  term: 'glossary',
  reply: 'comments',
  message: 'contact-messages',
  picture: 'media',
  redirect: 'redirects',
  person: 'people',
  account: 'accounts',
} as const

export type CollectionOfActs = (typeof collections)[keyof typeof collections]

const isKnown = (noun: string): noun is keyof typeof collections => Object.hasOwn(collections, noun)

/** Where the subject of an entry is found; `null` where there is no such place, as for a key. */
export function subjectPlace({ act, subject }: { act: string; subject: string }): SubjectPlace | null {
  const noun = act.split('.')[0] ?? ''
  if (noun === 'settings') return { global: 'site' }
  return isKnown(noun) ? { collection: collections[noun], id: subject } : null
}
