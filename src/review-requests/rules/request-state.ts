/** What the last request for a review came to; `null` where none was ever made. */
export type RequestState = 'open' | 'changes-requested' | 'declined' | 'signed' | null
