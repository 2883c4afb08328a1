export const REQUEST_STATES = ['open', 'changes-requested', 'declined', 'signed'] as const

/** What the last request for a review came to; `null` where none was ever made. */
export type RequestState = (typeof REQUEST_STATES)[number] | null
