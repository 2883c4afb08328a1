import { z } from 'zod'

const withLicence = z.object({ person: z.object({ licence: z.object({ number: z.string() }) }) })

/**
 * Whether all of an entry's facts may be shown to everybody. Signatures of before 0.2.0 have the number of the licence
 * among them, which is for admins alone; later ones seal it in an entry of its own.
 */
export const mayShowFacts = (facts: string): boolean => !withLicence.safeParse(JSON.parse(facts)).success
