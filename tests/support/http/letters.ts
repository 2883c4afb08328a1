import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { simpleParser, type ParsedMail } from 'mailparser'
import { until } from '../until'
import { ask, documentsIn, site } from './site'

/**
 * The newest letter to an address, as the site has sent it: a demonstration writes each into a file. Links to passwords
 * are mailed by a job of every ten seconds, and mail goes out every five.
 */
export async function letterTo(email: string): Promise<ParsedMail> {
  const asked = `/api/mail?where[recipientEmail][equals]=${encodeURIComponent(email)}&limit=1&depth=0`
  const newest = async () => documentsIn(await ask('admin', asked)).docs[0]
  const { answer: mail } = await until(newest, (found) => found?.status === 'sent', 40_000)
  return simpleParser(await readFile(path.join(site.folder, 'outbox', `${String(mail?.id)}.eml`)))
}
