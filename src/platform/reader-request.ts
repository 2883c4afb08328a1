import config from '@payload-config'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'

/** A request with the rights of a reader who is not signed in, for rendering public pages. */
export async function readerRequest(): Promise<PayloadRequest> {
  const payload = await getPayload({ config })
  return createLocalReq({}, payload)
}
