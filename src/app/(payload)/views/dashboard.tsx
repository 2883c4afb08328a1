import { Gutter, Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { SectionBox } from './desk/section-box'
import { sectionsFor } from './desk/sections'
import { UnsavedTexts } from './safekeeping/unsaved-texts'

const SHOWN_ROWS = 8

/** What waits for whoever is signed in, by their roles. All collections stand in the navigation beside it. */
export async function Dashboard({ initPageResult: { req } }: AdminViewServerProps) {
  const now = new Date()
  const part = { limit: SHOWN_ROWS, offset: 0 }
  const sections = await Promise.all(
    sectionsFor(req.user).map(async (section) => ({ section, listed: await section.read(req, { part, now }) })),
  )
  return (
    <Gutter className="desk">
      <div className="desk-head">
        <h1>Your desk</h1>
        {hasRole(req.user, 'editor') && <Link className="desk-act" href="/admin/collections/articles/create" prefetch={false}>Write an article</Link>}
        {hasRole(req.user, 'admin') && <Link className="desk-act" href="/admin/invite" prefetch={false}>Invite somebody</Link>}
      </div>
      <UnsavedTexts />
      <div className="desk-sections">
        {sections.map(({ section, listed }) => <SectionBox key={section.key} section={section} listed={listed} />)}
      </div>
    </Gutter>
  )
}
