import type { Payload } from 'payload'
import { asSystem } from '@/platform/as-system'
import { sampleAccounts } from '../sample/accounts'
import { sampleAuthors, sampleDoctors } from '../sample/people'
import type { Actor } from './seeding'
import type { UploadedPicture } from './to-rich-text'

const asSetUp = (payload: Payload) => asSystem(payload, 'an empty site is filled with samples')

/** Makes the sample accounts; gives them by the part of their address before the `@`. */
export async function seedAccounts(payload: Payload, password: string): Promise<Map<string, Actor>> {
  const accounts = new Map<string, Actor>()
  for (const { email, name, roles } of sampleAccounts) {
    const account = await asSetUp(payload).create({ collection: 'accounts', data: { email, name, roles, password } })
    accounts.set(email.split('@')[0] ?? email, { ...account, collection: 'accounts' })
  }
  return accounts
}

const accountOf = (personKey: string, accounts: ReadonlyMap<string, Actor>): string | null => {
  const sample = sampleAccounts.find(({ person }) => person === personKey)
  return accounts.get(sample?.email.split('@')[0] ?? '')?.id ?? null
}

/** What the profiles are made of: accounts by the part before the `@`, portraits by the key of the person, a day. */
type Profiles = {
  accounts: ReadonlyMap<string, Actor>
  portraits: ReadonlyMap<string, UploadedPicture>
  today: string
}

/** Makes the sample profiles, licences checked on the day of seeding; gives their ids by key. */
export async function seedPeople(
  payload: Payload,
  { accounts, portraits, today }: Profiles,
): Promise<Map<string, string>> {
  const people = new Map<string, string>()
  for (const { key, ...profile } of [...sampleAuthors, ...sampleDoctors]) {
    const licence = 'licence' in profile ? { ...profile.licence, checkedOn: today } : undefined
    const person = await asSetUp(payload).create({
      collection: 'people',
      data: { ...profile, licence, isSample: true, account: accountOf(key, accounts), photo: portraits.get(key)?.id },
    })
    people.set(key, person.id)
  }
  return people
}
