/**
 * How an attempt ended. `away`: no mail of this round can be sent; `put-off` and `refused`: the server surely did not
 * take this one, for now or for good; `unclear`: the line was lost after the text went out, before the answer.
 * `reason` is a sentence without anything of the mail.
 */
export type Delivery =
  | { end: 'sent' }
  | { end: 'away' | 'put-off' | 'refused' | 'unclear'; reason: string }

/** A mail as it goes out: whom it goes from and to, and all its bytes. */
export type Message = { id: string; from: string; to: string; bytes: Buffer }

/** Hands a message on, and says how that ended; it never throws for what the other side does. */
export type Deliver = (message: Message) => Promise<Delivery>

/** What is known of a failed attempt: how far it came, and what the server answered last, if anything. */
export type FailedAttempt = {
  /** Whether any of the text was handed to the server. */
  isTextBegun: boolean
  /** Whether the answer was about this mail (sender, recipient, text) and not about the line or the sign-in. */
  isAboutMail: boolean
  /** Of the server, such as 451. */
  responseCode: number | null
  /** Of the line, such as `ECONNREFUSED`. */
  code: string
}

/**
 * What a failed attempt proves: only an answer, or a line that was lost before the text, shows that a mail was not
 * taken.
 *
 * Source: RFC 5321, 4.2 and 4.5.4.
 */
export function failedDelivery({ isTextBegun, isAboutMail, responseCode, code }: FailedAttempt): Delivery {
  if (responseCode !== null && isAboutMail) {
    return { end: responseCode >= 500 ? 'refused' : 'put-off', reason: `The mail server refused this mail with ${responseCode}.` }
  }
  if (isTextBegun) return { end: 'unclear', reason: `The line was lost before the mail server answered (${code}).` }
  if (responseCode !== null) return { end: 'away', reason: `The mail server let nobody in, with ${responseCode}.` }
  return { end: 'away', reason: `The mail server could not be reached (${code}).` }
}
