import { z } from 'zod'

const text = z.string()

const details = z.union([
  z.object({ fields: z.array(text) }).transform(({ fields }) => fields.join(', ')),
  z.object({ from: text, to: text }).transform(({ from, to }) => `/${from} → /${to}`),
  z.object({ before: text, status: text }).transform(({ before, status }) => `${before} → ${status}`),
  z.object({ name: text }).transform(({ name }) => name),
  z.object({ note: text }).transform(({ note }) => note),
  z.object({ reason: text }).transform(({ reason }) => reason),
  z.object({ limit: text }).transform(({ limit }) => `limit: ${limit}`),
])

/** The part of an entry's facts that tells a colleague more than the act does, in a few words; `''` where none does. */
export const entryDetails = (facts: unknown): string => details.safeParse(facts).data ?? ''
