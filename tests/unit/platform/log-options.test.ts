import { expect, test } from 'vitest'
import { errorForLog, isRefusal, jobForLog } from '@/platform/log-options'

test('a failed query is logged without the values it was asked with', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505' })
  const error = new Error('Failed query: insert into comments …\nparams: ines@reader.example,My knee hurts', { cause })
  const logged = JSON.stringify(errorForLog(error))
  expect(logged).not.toContain('ines@reader.example')
  expect(logged).not.toContain('My knee hurts')
  expect(logged).toContain('23505')
})

test('a fault is logged with its place in the code, a refusal without', () => {
  expect(errorForLog(new Error('broken')).stack).toMatch(/log-options\.test/)
  expect(errorForLog(Object.assign(new Error('no'), { status: 422 })).stack).toBeUndefined()
})

test('what was sent with a refusal stays out of the log', () => {
  const refusal = Object.assign(new Error('The name is too long.'), { status: 422, data: { name: 'Somebody’s full name' } })
  expect(JSON.stringify(errorForLog(refusal))).not.toContain('full name')
})

test('something thrown that is no error is told of without its words', () => {
  expect(errorForLog('My knee hurts')).toEqual({ name: 'string', message: 'Something that is no error was thrown.' })
})

test('a refusal of a person is no error of the site, and a fault is one', () => {
  expect(isRefusal({ err: Object.assign(new Error('no'), { status: 403 }) })).toBe(true)
  expect(isRefusal({ err: Object.assign(new Error('broken'), { status: 500 }) })).toBe(false)
  expect(isRefusal({ err: new Error('broken') })).toBe(false)
  expect(isRefusal('a sentence')).toBe(false)
})

test('a job is logged by its id and kind, without what it was given', () => {
  const input = { email: 'ines@reader.example' }
  const job = { id: 'job-1', taskSlug: 'send', queue: 'default', totalTried: 2, input, log: [{ input }] }
  expect(jobForLog(job)).toEqual({ id: 'job-1', taskSlug: 'send', queue: 'default', totalTried: 2 })
})
