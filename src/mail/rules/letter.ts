import { isMailKind, mailReasons } from './mail-kind'
import type { MailText } from './mail-text'

type Content = Pick<MailText, 'paragraphs' | 'action'> & { kind: string; subject: string }

/** The site as it stands in mail; `url` without a slash at its end. */
export type Site = { name: string; url: string }

export type Letter = { text: string; html: string }

const reasonOf = (kind: string): string => (isMailKind(kind) ? mailReasons[kind] : 'You get this mail from the site that is named here.')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

const INK = '#1a2527'
const SOFT = '#4d5a5b'
const ACCENT = '#0a5f5a'
const SERIF = "Charter,'Bitstream Charter','Iowan Old Style',Georgia,serif"
const SANS = "system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"

const link = (address: string): string => `<a href="${address}" style="color:${ACCENT};word-break:break-all">${address}</a>`

/** Text as HTML, in which addresses of the site itself are links; others stand as they are written. */
function linked(text: string, { url }: Site): string {
  const [first = '', ...rest] = escaped(text).split(`${escaped(url)}/`)
  return rest.reduce((html, part) => {
    const path = /^[\w\-./?=#]*[\w\-/=#]/.exec(part)?.[0] ?? ''
    return `${html}${link(`${escaped(url)}/${path}`)}${part.slice(path.length)}`
  }, first)
}

const paragraphHtml = (paragraph: string, site: Site): string =>
  `<p style="margin:0 0 16px">${linked(paragraph, site).replaceAll('\n', '<br>')}</p>`

function actionHtml({ label, path }: { label: string; path: string }, { url }: Site): string {
  const address = escaped(`${url}${path}`)
  return `<p style="margin:24px 0"><a href="${address}" style="display:inline-block;padding:12px 22px;background:${ACCENT};color:#ffffff;`
    + `font:600 16px/1.2 ${SANS};text-decoration:none;border-radius:5px">${escaped(label)}</a></p>`
    + `<p style="margin:0 0 16px;font:14px/1.5 ${SANS};color:${SOFT}">If the button does nothing, open this address:<br>`
    + `${link(address)}</p>`
}

const html = ({ kind, subject, paragraphs, action }: Content, site: Site): string => [
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>`,
  `<body style="margin:0;background:#fbfaf6"><div style="max-width:576px;margin:0 auto;padding:32px 20px;font:17px/1.6 ${SERIF};color:${INK}">`,
  `<p style="margin:0 0 24px;padding:0 0 12px;border-bottom:2px solid ${ACCENT};font:700 18px/1.3 ${SERIF}">${escaped(site.name)}</p>`,
  `<h1 style="margin:0 0 16px;font:700 24px/1.25 ${SERIF}">${escaped(subject)}</h1>`,
  ...paragraphs.map((paragraph) => paragraphHtml(paragraph, site)),
  action ? actionHtml(action, site) : '',
  `<p style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid #d9d5c7;font:14px/1.5 ${SANS};color:${SOFT}">`,
  `${escaped(reasonOf(kind))}<br>${escaped(site.name)}, `,
  `<a href="${escaped(site.url)}" style="color:${ACCENT}">${escaped(site.url)}</a></p>`,
  '</div></body></html>',
].join('\n')

const text = ({ kind, paragraphs, action }: Content, site: Site): string => [
  ...paragraphs,
  ...(action ? [`${action.label}:\n${site.url}${action.path}`] : []),
  `-- \n${reasonOf(kind)}\n${site.name}, ${site.url}\n`,
].join('\n\n')

/** A mail as plain text and as HTML, which holds no picture and nothing that is fetched. */
export const letter = (content: Content, site: Site): Letter => ({
  text: text(content, site),
  html: html(content, site),
})
