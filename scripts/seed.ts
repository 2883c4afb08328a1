import { createLocalReq, type Payload } from 'payload'
import { countAccounts } from '@/accounts/queries'
import { sampleAccounts } from './sample/accounts'
import { seedArticles } from './seed/seed-articles'
import { linkTerms, seedGlossary } from './seed/seed-glossary'
import { seedAccounts, seedPeople } from './seed/seed-people'
import { seedReplies } from './seed/seed-replies'
import { seedPictures, seedSite, seedTopics } from './seed/seed-site'
import { requestOf, type Actor } from './seed/seeding'
import { withPayload } from './with-payload'

/** Fills an empty database with the sample content; does nothing where anybody can sign in already. */
async function seed(payload: Payload): Promise<void> {
  const password = process.env.HEALTHOOL_DEMO_PASSWORD
  if (!password) throw new Error('HEALTHOOL_DEMO_PASSWORD is missing: the sample accounts need a password.')
  const isEmpty = (await countAccounts(await createLocalReq({}, payload))) === 0
  if (isEmpty) await fill(payload, password)
  console.log(isEmpty ? 'The sample content is there.' : 'There is content already; nothing was added.')
}

async function fill(payload: Payload, password: string): Promise<void> {
  const accounts = await seedAccounts(payload, password)
  const account = (key: string): Actor => {
    const found = accounts.get(key)
    if (!found) throw new Error(`There is no sample account ${key}.`)
    return found
  }
  const asAdmin = await requestOf(payload, account('admin'))
  const doctors = doctorsOf(accounts)
  const pictures = await seedPictures(asAdmin)
  const today = new Date().toISOString().slice(0, 10)
  const people = await seedPeople(payload, { accounts, portraits: pictures, today })
  const topics = await seedTopics(asAdmin, doctors)
  const pages = await seedSite(asAdmin)
  const asEditor = await requestOf(payload, account('editor'))
  const terms = await seedGlossary(asEditor)
  const articles = await seedArticles({
    topics: topics.ids,
    people,
    pictures,
    documents: new Map([...topics.documents, ...pages, ...terms]),
    editor: account('editor'),
    doctors,
    requestAs: (actor) => requestOf(payload, actor),
  })
  await linkTerms(asEditor, articles)
  const asModerator = () => requestOf(payload, account('moderator'))
  await seedReplies({ asReader: () => createLocalReq({}, payload), asModerator }, articles)
}

/** The doctors' accounts by the key of their profile. */
const doctorsOf = (accounts: ReadonlyMap<string, Actor>): Map<string, Actor> =>
  new Map(
    sampleAccounts.flatMap(({ email, person }) => {
      const account = accounts.get(email.split('@')[0] ?? '')
      return person && account ? [[person, account] as const] : []
    }),
  )

await withPayload(seed)
