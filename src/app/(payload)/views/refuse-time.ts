import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { schedulingRefusal } from '@/schedules/rules/scheduling-refusal'

type Called = { name: string; args: Record<string, unknown> }

/**
 * Why whoever calls this function of the admin may not set a time, as a sentence; `null` where they may, or do
 * something else. Payload (3.90) asks for nothing but a role of the desk, and takes a time for anything.
 */
export async function refuseTime({ name, args }: Called): Promise<string | null> {
  if (name !== 'schedule-publish') return null
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  return schedulingRefusal(user, args)
}
