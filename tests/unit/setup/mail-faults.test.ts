import { describe, expect, it } from 'vitest'
import { mailSender } from '@/platform/pure/mail-sender'
import { mailFaults } from '../../../scripts/setup/mail-faults.mjs'

const environment = (values: Record<string, string>): NodeJS.ProcessEnv => ({ NODE_ENV: 'test', ...values })
const server = 'smtps://user:secret@mail.example.org'
const wrongServer = 'SMTP_URL is not an address like smtp://user:password@example.org:587'
const wrongSender = 'MAIL_FROM is not an address of mail like desk@example.org or Our site <desk@example.org>'

describe('mailFaults', () => {
  it.each([
    [{}],
    [{ MAIL_FROM: 'desk@example.org' }],
    [{ SMTP_URL: server, MAIL_FROM: 'Our site <desk@example.org>' }],
  ])('finds nothing wrong with %j', (values) => {
    expect(mailFaults(environment(values))).toEqual([])
  })

  it.each([
    [{ SMTP_URL: 'mail.example.org:587', MAIL_FROM: 'desk@example.org' }, [wrongServer]],
    [{ SMTP_URL: 'smtp://', MAIL_FROM: 'desk@example.org' }, [wrongServer]],
    [{ SMTP_URL: 'https://example.org', MAIL_FROM: 'the desk' }, [wrongServer, wrongSender]],
    [{ SMTP_URL: server }, ['MAIL_FROM is missing, and SMTP_URL is set']],
  ])('tells of %j', (values, faults) => {
    expect(mailFaults(environment(values))).toEqual(faults)
  })

  it.each([
    'desk@example.org', ' desk@example.org ', 'Our site <desk@example.org>', '"Our site" <desk@example.org>', '<desk@example.org>',
    'the desk', 'desk@', '@example.org', 'desk@example.org, other@example.org', 'Our site desk@example.org', 'Our <site> <desk@example.org>',
  ])('judges the sender “%s” as the running site does', (sender) => {
    expect(mailFaults(environment({ MAIL_FROM: sender })).length === 0).toBe(mailSender(sender) !== null)
  })
})
