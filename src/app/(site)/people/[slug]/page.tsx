import type { Metadata } from 'next'
import { loadPerson } from '../../load-person'
import { loadRedirect } from '../../load-redirect'
import { hiddenMetadata, pageMetadata } from '../../page-metadata'
import { NotFoundScreen } from '../../screens/not-found-screen'
import { PersonScreen } from '../../screens/person-screen'
import { MovedPage } from '@/site/components/moved-page'

type Props = { params: Promise<{ slug: string }> }

export const dynamicParams = true
export const revalidate = false
export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const person = await loadPerson((await params).slug)
  if (!person) return hiddenMetadata('Page not found')
  const description = [person.printedName, person.speciality].filter(Boolean).join(', ')
  const metadata = await pageMetadata({ title: person.printedName, description, path: person.path, type: 'profile' })
  return person.isSample ? { ...metadata, robots: { index: false } } : metadata
}

export default async function PersonRoute({ params }: Props) {
  const { slug } = await params
  const person = await loadPerson(slug)
  if (person) return <PersonScreen person={person} />
  const to = await loadRedirect(`/people/${slug}`)
  return to === null ? <NotFoundScreen /> : <MovedPage to={to} />
}
