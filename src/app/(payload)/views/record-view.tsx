import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { findProof } from '@/audit/queries'
import { AdminFrame } from './admin-frame'
import { RecordEntry } from './record/record-entry'
import { RecordList } from './record/record-list'
import { findNames } from './record/record-names'

const word = z.string().trim().min(1).max(200).nullable().catch(null)

const asked = z.object({
  act: word,
  subject: word,
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().catch(null),
})

/** Everything that the ledger keeps, for admins: newest first, by act and by what it is about; and each entry whole. */
export async function RecordView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const segment = params?.segments?.[1]
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/record${segment ? `/${segment}` : ''}`)}`)
  if (!hasRole(req.user, 'admin')) notFound()
  const { before, ...filter } = asked.parse(searchParams ?? {})
  return (
    <AdminFrame initPageResult={initPageResult} params={params} searchParams={searchParams} steps={stepsTo(segment)}>
      <div className="record-desk">
        {segment === undefined
          ? <RecordList req={req} filter={filter} before={before} />
          : await wholeEntry(req, segment)}
      </div>
    </AdminFrame>
  )
}

const stepsTo = (number: string | undefined) =>
  number === undefined
    ? [{ label: 'Record' }]
    : [{ label: 'Record', url: '/admin/record' }, { label: `Entry ${number}` }]

async function wholeEntry(req: PayloadRequest, segment: string) {
  const number = z.string().regex(/^\d{1,15}$/).transform(Number).safeParse(segment)
  const proof = number.success ? await findProof(req, number.data) : null
  if (!proof) notFound()
  return <RecordEntry proof={proof} names={await findNames(req, [proof])} />
}
