/** Who mail of the site comes from; the name may be empty. */
export type MailSender = { name: string; email: string }

const ADDRESS = /^[^\s<>@"(),:;\\[\]]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i
const NAMED = /^"?([^"<>\p{Cc}]*?)"?\s*<([^<>]+)>$/u

/** Reads `desk@example.org` or `Our site <desk@example.org>`; `null` for anything else. */
export function mailSender(text: string): MailSender | null {
  const [, name = '', email = text] = NAMED.exec(text.trim()) ?? []
  return ADDRESS.test(email.trim()) ? { name: name.trim(), email: email.trim() } : null
}
