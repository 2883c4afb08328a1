import { Gutter, Link } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { z } from 'zod'
import { AdminFrame } from './admin-frame'
import { RowList } from './desk/row-list'
import type { Section } from './desk/section'
import { sectionsFor } from './desk/sections'

const ROWS_A_PAGE = 50
const MAX_PAGE = 10_000

const pageNumber = z.coerce.number().int().min(1).max(MAX_PAGE).catch(1)

/** All that a section of the dashboard tells of, fifty on a page: for lists that Payload cannot make. */
export async function DeskListView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const key = params?.segments?.[1]
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/desk/${key ?? ''}`)}`)
  const section = sectionsFor(req.user).find((one) => one.key === key)
  if (!section) notFound()
  const page = pageNumber.parse(searchParams?.page)
  const part = { limit: ROWS_A_PAGE, offset: (page - 1) * ROWS_A_PAGE }
  const { rows, total } = await section.read(req, { part, now: new Date() })
  return (
    <AdminFrame
      initPageResult={initPageResult}
      params={params}
      searchParams={searchParams}
      steps={[{ label: section.heading }]}
    >
      <Gutter className="desk">
        <div className="desk-head"><h1>{section.heading}</h1></div>
        {rows.length > 0 ? <RowList rows={rows} /> : <p className="desk-empty">{page === 1 ? section.empty : 'There is nothing on this page.'}</p>}
        <Pages section={section} page={page} isLast={total <= part.offset + rows.length} />
      </Gutter>
    </AdminFrame>
  )
}

const Pages = ({ section: { key }, page, isLast }: { section: Section; page: number; isLast: boolean }) => {
  const href = (to: number) => `/admin/desk/${key}?page=${to}`
  return (
    <nav className="desk-pages" aria-label="Pages">
      {page > 1 && <Link href={href(page - 1)} prefetch={false} rel="prev">Page {page - 1}</Link>}
      {!isLast && <Link href={href(page + 1)} prefetch={false} rel="next">Page {page + 1}</Link>}
      {page > 1 && isLast && <Link href={href(1)} prefetch={false}>First page</Link>}
    </nav>
  )
}
