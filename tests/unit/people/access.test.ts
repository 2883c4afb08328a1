import { expect, it } from 'vitest'
import { licenceReaders } from '@/people/access'

type Asked = Parameters<typeof licenceReaders>[0]

/** What Payload hands over when it asks: a stored document as `doc`; the form of the admin gives `data` alone. */
const asked = (id: string, rest: object): Asked => {
  const told: unknown = { req: { user: { id, roles: ['reviewer'] } }, ...rest }
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the rule reads nothing else of a request
  return told as Asked
}

it.each(['doc', 'data'])('a doctor sees their own licence, and nobody else’s, when it is told by “%s”', (name) => {
  expect(licenceReaders(asked('a1', { [name]: { account: 'a1' } }))).toBe(true)
  expect(licenceReaders(asked('a1', { [name]: { account: 'a2' } }))).toBe(false)
})

it('what is stored counts before what a form holds', () => {
  expect(licenceReaders(asked('a1', { doc: { account: 'a2' }, data: { account: 'a1' } }))).toBe(false)
})
