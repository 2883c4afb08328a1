import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { asSystem } from '@/platform/as-system'

const scheduledFor = z.object({ doc: z.object({ relationTo: z.literal('articles'), value: z.uuid() }) })

/** Articles whose scheduled publication was refused when its time came and that still wait, by id and title. */
export async function listRefusedSchedules(req: PayloadRequest): Promise<{ id: string; title: string }[]> {
  const { docs } = await asSystem(req.payload, 'editors hear of publications that did not happen').find({
    collection: 'payload-jobs',
    where: { and: [{ taskSlug: { equals: 'schedulePublish' } }, { hasError: { equals: true } }] },
    sort: '-createdAt',
    depth: 0,
    limit: 20,
    req,
  })
  const ids = docs.flatMap(({ input }) => scheduledFor.safeParse(input).data?.doc.value ?? [])
  const waiting = await asSystem(req.payload, 'what was published since needs no notice').find({
    collection: 'articles',
    where: { and: [{ id: { in: ids } }, { _status: { not_equals: 'published' } }] },
    draft: true,
    select: { title: true },
    depth: 0,
    limit: 20,
    req,
  })
  return waiting.docs.map(({ id, title }) => ({ id, title }))
}
