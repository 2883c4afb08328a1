import config from '@payload-config'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { ownPage } from './own-page'
import { previewPagePath } from './preview-address'
import { previewKinds, type Previewed } from './pure/preview-token'
import { seeOther } from './see-other'

const asked = z.object({ kind: z.enum(previewKinds), id: z.uuid() })

const page = (html: string, status: number): Response =>
  new Response(html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, nofollow' },
  })

/** A page as readers get it, which nothing keeps. */
async function fetchedPage(path: string): Promise<Response> {
  const { html, status } = await ownPage(path)
  return page(html, status)
}

/** Whether somebody may read the versions of a document, and so its newest text, by the collection's own rules. */
async function maySee(req: PayloadRequest, { kind, id }: Previewed): Promise<boolean> {
  const { readVersions } = req.payload.collections[kind].config.access
  // Asked first, because the count throws where the rule says no.
  if (!(await readVersions({ req, id }))) return false
  const where = { parent: { equals: id } }
  return (await req.payload.countVersions({ collection: kind, where, overrideAccess: false, req })).totalDocs > 0
}

type Route = { params: Promise<{ kind: string; id: string }> }

/**
 * Answers `GET /preview/{articles|pages}/{id}` with the newest text exactly as readers would see it, kept nowhere.
 *
 * 303 to the sign-in for somebody who is not signed in; 404 for what does not exist or what one may not see.
 */
export async function answerPreview(request: Request, { params }: Route): Promise<Response> {
  const previewed = asked.safeParse(await params)
  if (!previewed.success) return fetchedPage('/preview/page/none')
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: request.headers })
  if (!user) return seeOther(`/admin/login?redirect=${encodeURIComponent(`/preview/${previewed.data.kind}/${previewed.data.id}`)}`)
  const req = await createLocalReq({ user }, payload)
  const isAllowed = await maySee(req, previewed.data)
  return fetchedPage(isAllowed ? previewPagePath(previewed.data) : '/preview/page/none')
}
