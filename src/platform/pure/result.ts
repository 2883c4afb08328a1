/** The outcome of something that may be refused: a value, or the reason why not. Bugs throw instead. */
export type Result<T, Refusal> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value })

export const refused = <Refusal>(refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })
