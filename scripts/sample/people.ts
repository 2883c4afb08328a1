export type AuthorKey = 'mara-lindt' | 'jonas-ferrow' | 'thea-marlow'
export type DoctorKey = 'dr-raj' | 'dr-ines-calder'

/** A public profile. The page prints `name` and `credentials` one after the other: "Dr. Raj MD". */
type Profile = {
  slug: string
  name: string
  credentials: string | null
  speciality: string
  biography: string
  conflictsOfInterest: string
}

export type SampleAuthor = Profile & { key: AuthorKey }

/** `licence` is not public; the day of its check is the day of seeding, so the seed adds it. */
export type SampleDoctor = Profile & { key: DoctorKey; licence: { number: string; jurisdiction: string } }

export const sampleAuthors: readonly SampleAuthor[] = [
  {
    key: 'mara-lindt',
    slug: 'mara-lindt',
    name: 'Mara Lindt',
    credentials: null,
    speciality: 'Health writing',
    biography:
      'Mara Lindt is a made-up person. This profile is a sample that comes with the software, to show what the page '
      + 'of an author looks like. The articles under this name were written for the demonstration.',
    conflictsOfInterest: 'None. This is a sample profile.',
  },
  {
    key: 'jonas-ferrow',
    slug: 'jonas-ferrow',
    name: 'Jonas Ferrow',
    credentials: null,
    speciality: 'Health writing',
    biography:
      'Jonas Ferrow is a made-up person. This profile is a sample that comes with the software. It shows how a second '
      + 'author appears beside the first.',
    conflictsOfInterest: 'None. This is a sample profile.',
  },
  {
    key: 'thea-marlow',
    slug: 'thea-marlow',
    name: 'Thea Marlow',
    credentials: null,
    speciality: 'Plain language',
    biography:
      'Thea Marlow is a made-up person. This profile is a sample that comes with the software. It belongs to an author '
      + 'who has no account: editors enter the texts for her.',
    conflictsOfInterest: 'None. This is a sample profile.',
  },
]

export const sampleDoctors: readonly SampleDoctor[] = [
  {
    key: 'dr-raj',
    slug: 'dr-raj',
    name: 'Dr. Raj',
    credentials: 'MD',
    speciality: 'Sports and exercise medicine',
    biography:
      'Dr. Raj is a made-up person, not a real doctor. This profile is a sample that comes with the software. It '
      + 'shows how a medical reviewer appears to readers. No real doctor has checked the sample articles under this '
      + 'name.',
    conflictsOfInterest: 'None. This is a sample profile.',
    licence: { number: 'SAMPLE-0001', jurisdiction: 'Sample register' },
  },
  {
    key: 'dr-ines-calder',
    slug: 'dr-ines-calder',
    name: 'Dr. Ines Calder',
    credentials: 'MBBS',
    speciality: 'General practice',
    biography:
      'Dr. Ines Calder is a made-up person, not a real doctor. This profile is a sample that comes with the software. '
      + 'It shows a site with more than one medical reviewer. No real doctor has checked the sample articles under '
      + 'this name.',
    conflictsOfInterest: 'None. This is a sample profile.',
    licence: { number: 'SAMPLE-0002', jurisdiction: 'Sample register' },
  },
]
