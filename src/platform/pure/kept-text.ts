import { z } from 'zod'

/** What somebody typed into a form and has not saved, as their browser keeps it. */
export const keptText = z.object({
  /** Whose words they are: nobody else is offered them. */
  account: z.string().min(1),
  /** The form, as its address at the desk without `/admin/`: `collections/articles/{id}`, `globals/site`. */
  document: z.string().min(1),
  /** What it was called when it was typed; empty while it had no name. */
  title: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** The instant of the saved text that was typed into; `null` for what was never saved. */
  basis: z.string().nullable(),
  /** When it was typed last, in milliseconds since 1970. */
  typedAt: z.number(),
})

export type KeptText = z.infer<typeof keptText>

/** With the sitting that it was typed in: one form in one tab, from its opening to its end. */
export type StoredText = KeptText & { sitting: string }

const KEPT_DAYS = 14
const DAY_MS = 24 * 60 * 60 * 1000

/** Whether a text has been kept for long enough; `now` in milliseconds since 1970. */
export const isOutdated = ({ typedAt }: Pick<KeptText, 'typedAt'>, now: number): boolean =>
  now - typedAt >= KEPT_DAYS * DAY_MS

type Asked = {
  account: string
  /** Only what was typed into this form; into any, where it is left out. */
  document?: string
  /** The sittings that go on, in whichever tab: what is typed there is nobody else's to take. */
  open: ReadonlySet<string>
}

/** What an account typed in sittings that have ended, the newest first. */
export const leftOver = (texts: readonly StoredText[], { account, document, open }: Asked): StoredText[] =>
  texts
    .filter((text) => text.account === account && (document ?? text.document) === text.document)
    .filter(({ sitting }) => !open.has(sitting))
    .toSorted((one, other) => other.typedAt - one.typedAt)
