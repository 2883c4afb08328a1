import { canonicalJson } from '@/platform/pure/canonical-json'
import { sha256 } from '@/platform/pure/sha256'

/** What a doctor has before them when they sign: the text by its digest, and what is published with the signature. */
export type SeenPage = {
  digest: string
  changeNote: string
  correction: string
  intervalMonths: number
  signer: { printedName: string; credentials: string; speciality: string; conflictsOfInterest: string } | null
}

/** One value for all of that, as 64 hexadecimal digits: it differs as soon as any of it does. */
export function seenMark({ digest, changeNote, correction, intervalMonths, signer }: SeenPage): string {
  const { printedName, credentials, speciality, conflictsOfInterest } = signer ?? {}
  const of = signer && { printedName, credentials, speciality, conflictsOfInterest }
  return sha256(canonicalJson({ digest, changeNote, correction, intervalMonths, signer: of }))
}
