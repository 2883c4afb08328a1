import type { AuthorKey, DoctorKey } from './people'

type Role = 'admin' | 'editor' | 'reviewer' | 'moderator'

/** Somebody who signs in. All sample accounts share the demonstration's password, which is not kept here. */
export type SampleAccount = {
  email: string
  name: string
  roles: Role[]
  person: AuthorKey | DoctorKey | null
}

export const sampleAccounts: readonly SampleAccount[] = [
  { email: 'admin@healthool.example', name: 'Sample administrator', roles: ['admin'], person: null },
  { email: 'editor@healthool.example', name: 'Sample editor', roles: ['editor'], person: null },
  { email: 'editor2@healthool.example', name: 'Jonas Ferrow', roles: ['editor'], person: 'jonas-ferrow' },
  { email: 'doctor@healthool.example', name: 'Dr. Raj', roles: ['reviewer'], person: 'dr-raj' },
  { email: 'doctor2@healthool.example', name: 'Dr. Ines Calder', roles: ['reviewer'], person: 'dr-ines-calder' },
  { email: 'moderator@healthool.example', name: 'Sample moderator', roles: ['moderator'], person: null },
]
