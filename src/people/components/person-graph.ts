import type { PersonView } from '../queries'

type Subject = { person: PersonView; photoPath: string | null; siteUrl: string }

/** A profile in the vocabulary of schema.org: the page and the person. Of made-up people it tells the page alone. */
export function personGraph({ person, photoPath, siteUrl }: Subject): object {
  const url = siteUrl + person.path
  const page = { '@context': 'https://schema.org', '@type': 'ProfilePage', '@id': url, url, name: person.printedName }
  if (person.isSample) return page
  return {
    ...page,
    mainEntity: {
      '@type': 'Person',
      '@id': `${url}#person`,
      name: person.printedName,
      url,
      ...(person.credentials && { honorificSuffix: person.credentials }),
      ...(person.speciality && { knowsAbout: person.speciality }),
      ...(photoPath !== null && { image: siteUrl + photoPath }),
    },
  }
}
