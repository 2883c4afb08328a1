import { ContactForm } from '@/contact/components/contact-form'
import { TextPage } from '@/site-pages/components/text-page'
import type { PageView } from '@/site-pages/queries'
import { dayOf } from '@/platform/pure/plain-date'
import { loadPageVersions } from '../load-page-versions'
import { loadSite } from '../load-site'

/** A page of the site itself. */
export async function PageScreen({ page }: { page: PageView }) {
  const { timeZone } = await loadSite()
  const versions = page.kind === 'legal' ? await loadPageVersions(page.id) : []
  const changedAt = versions.at(-1)?.from ?? page.changedAt
  return (
    <TextPage
      page={page}
      changedOn={dayOf(new Date(changedAt), timeZone)}
      form={page.kind === 'contact' && <ContactForm><h2>Send us a message</h2></ContactForm>}
      versionsPath={versions.length > 1 ? `${page.path}/versions` : null}
    />
  )
}
