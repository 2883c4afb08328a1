import { BasePayload, type Payload } from 'payload'

/** Opens the project on a database, beside others that are open in this process. */
export async function openOn(url: string): Promise<Payload> {
  const [{ default: config }, { database }] = await Promise.all([import('@payload-config'), import('@/platform/database')])
  const site = await config
  return new BasePayload().init({ config: { ...site, db: { ...site.db, ...database(url, 'migrations') } } })
}
