import type { ReactNode } from 'react'
import { Crumbs } from '@/ui/crumbs'
import { Notice } from '@/ui/notice'
import { Paragraphs } from '@/ui/paragraphs'
import type { PersonView } from '../queries'

type Props = { person: PersonView; photo: ReactNode; wrote: ReactNode; reviewed: ReactNode }

/** The public profile of an author or reviewer. `wrote` and `reviewed` are lists of articles; parts may be missing. */
export const PersonPage = ({ person, photo, wrote, reviewed }: Props) => (
  <>
    <Crumbs crumbs={[{ label: 'Home', href: '/' }, { label: person.printedName, href: null }]} />
    <h1>{person.printedName}</h1>
    {person.isSample && (
      <Notice>
        <p>This is a made-up sample person. Nobody of this name wrote or reviewed anything here.</p>
      </Notice>
    )}
    {photo}
    <dl className="facts">
      {person.credentials && <div><dt>Credentials</dt><dd>{person.credentials}</dd></div>}
      {person.speciality && <div><dt>Speciality</dt><dd>{person.speciality}</dd></div>}
    </dl>
    {person.biography && <div className="text"><Paragraphs text={person.biography} /></div>}
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">Conflicts of interest</h2>
      {person.conflictsOfInterest ? <Paragraphs text={person.conflictsOfInterest} /> : <p>None have been declared.</p>}
    </section>
    {wrote && <section aria-labelledby="wrote"><h2 id="wrote">Written by {person.printedName}</h2>{wrote}</section>}
    {reviewed && (
      <section aria-labelledby="reviewed"><h2 id="reviewed">Reviewed by {person.printedName}</h2>{reviewed}</section>
    )}
  </>
)
