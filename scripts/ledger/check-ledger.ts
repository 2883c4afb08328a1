import { badEntrySentence, checkEntries, strayEntry, type CheckedChain } from './check-entries'
import { openCoverCheck, type CheckedCover } from './check-cover'
import { openHeadCheck, type Heads } from './check-heads'
import type { Examined } from './examined'
import type { TrustedKeys } from './key-ring'
import type { Portions } from './portions'
import type { PublishedText } from './published-texts'

/** A ledger to be checked, wherever it stands. */
export type LedgerToCheck = {
  /** In the order of the numbers. */
  entries: Portions<Examined>
  /** The first signature of an entry that is not there, as a number. */
  findStray: () => Promise<string | undefined>
  /** What readers see, where it is known. */
  published: Portions<PublishedText> | null
  /** The moment that a backup shows, ISO 8601 in UTC: later heads may tell of more than it has. */
  takenAt: string | null
}

/** What somebody kept outside of the site. */
export type KeptOutside = { heads: Heads | null; trusted: TrustedKeys | null }

/** What a check found, in sentences: `faults` is empty where all holds. */
export type Report = { faults: string[]; findings: string[] }

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function tellSignatures({ total, signed, signedSince, keys }: CheckedChain): string {
  if (signedSince === null) return 'None of them is signed: they are from before the ledger had a key.'
  const before = total - signed
  const older = before === 0 ? '' : `; ${plural(before, 'entry', 'entries')} from before are not`
  return `Signed: ${signed}, from entry ${signedSince} on, by ${plural(keys.all.size, 'key', 'keys')}${older}.`
}

const tellUnvouched = ([id, number]: [string, string]): string =>
  `Look at entry ${number}: it adds the key ${id}, for which no older key speaks.`

const tellHeld = (held: number): string[] =>
  held === 0 ? [] : [`${plural(held, 'entry carries', 'entries carry')} the instant of the one before: the clock had been set back.`]

const tellHeads = ({ file, kept, unreadable }: Heads): string[] => [
  `Heads: ${kept.length} in ${file}, up to entry ${Math.max(...kept.slice(-1_000).map(({ count }) => count))}; the ledger has all of them.`,
  ...(unreadable.length === 0 ? [] : [`Lines of ${file} that hold no head: ${unreadable.join(', ')}.`]),
]

function tellCover(cover: CheckedCover | null): string {
  if (!cover) return 'What readers see is not in this file: check the database, or a backup.'
  const counts = [...cover.counts]
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  return `Published articles: ${total}${counts.map(([name, count]) => `, ${count} ${name}`).join('')}.`
}

/** Keys that somebody kept, and that the ledger does not know, signed another ledger. */
const strangers = ({ keys }: CheckedChain, trusted: TrustedKeys | null): string[] =>
  [...(trusted?.keys() ?? [])].filter((id) => !keys.find(id)).map((id) => `The ledger does not know the key ${id}, which you kept.`)

/** Checks a ledger against itself, against what was kept outside, and against what readers see. */
export async function checkLedger(ledger: LedgerToCheck, { heads, trusted }: KeptOutside): Promise<Report> {
  const headCheck = heads && openHeadCheck(heads)
  const coverCheck = openCoverCheck()
  const watch = (entry: Examined): void => {
    headCheck?.watch(entry)
    coverCheck.watch(entry)
  }
  const chain = await checkEntries(ledger.entries, { trusted, watch })
  const badHead = headCheck?.bad(chain.total, ledger.takenAt) ?? null
  const unsignedHead = badHead ? null : ((await headCheck?.unsigned(chain.keys)) ?? null)
  const cover = ledger.published && (await coverCheck.check(ledger.published))
  const bad = chain.bad ?? strayEntry(await ledger.findStray())
  const faults = [
    ...(bad ? [badEntrySentence(bad)] : []),
    ...(badHead ? [badEntrySentence(badHead)] : []),
    ...(unsignedHead === null ? [] : [unsignedHead]),
    ...strangers(chain, trusted),
    ...(cover?.faults ?? []),
  ]
  const findings = [
    `The ledger holds: ${chain.total} entries.`,
    tellSignatures(chain),
    ...[...chain.keys.unvouched].map(tellUnvouched),
    ...tellHeld(chain.held),
    ...(heads ? tellHeads(heads) : []),
    tellCover(cover),
  ]
  return { faults, findings }
}
