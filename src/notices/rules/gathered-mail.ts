/** Something that colleagues are told of: a hand-over, an answer. The action leads to the thing itself. */
export type Notice = { subject: string; paragraphs: string[]; action: { label: string; path: string } }

/** `siteUrl` is without a slash at its end. */
const told = ({ subject, paragraphs, action }: Notice, place: number, siteUrl: string): string[] => {
  const [first = '', ...rest] = paragraphs
  const all = [`${place + 1}. ${subject}\n${first}`, ...rest]
  const last = all.pop() ?? ''
  return [...all, `${last}\n${action.label}: ${siteUrl}${action.path}`]
}

/** What waited for somebody, as one mail in the order in which it came; a single notice is told as it is. */
export function gatheredMail(notices: readonly Notice[], siteUrl: string): Notice {
  const [only, ...others] = notices
  if (only && others.length === 0) return only
  return {
    subject: `${notices.length} things about reviews`,
    paragraphs: notices.flatMap((notice, place) => told(notice, place, siteUrl)),
    action: { label: 'Open your desk', path: '/admin' },
  }
}
