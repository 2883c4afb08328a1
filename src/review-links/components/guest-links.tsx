import { sayInstant } from '@/platform/pure/say-instant'
import { EndLink } from '../admin/end-link'
import { GuestLinkForm } from '../admin/guest-link-form'
import type { LinkView } from '../queries'

type Props = { articleId: string; links: readonly LinkView[]; timeZone: string }

function standing({ state, expiresAt }: LinkView, timeZone: string): string {
  switch (state) {
    case 'open':
      return `open until ${sayInstant(expiresAt, timeZone)}`
    case 'expired':
      return 'has run out'
    case 'revoked':
      return 'was ended'
  }
}

/** For editors: asking somebody without an account to read and comment, and who was asked. */
export const GuestLinks = ({ articleId, links, timeZone }: Props) => (
  <section className="guest-links" aria-labelledby="guests">
    <GuestLinkForm articleId={articleId} />
    {links.length > 0 && (
      <>
        <h3>Guests who were asked</h3>
        <ul>
          {links.map((link) => (
            <li key={link.id}>
              <p>
                <strong dir="auto">{link.guestName}</strong>
                <span> · {standing(link, timeZone)}{link.askedBy !== '' && ` · asked by ${link.askedBy}`}</span>
              </p>
              {link.state === 'open' && <EndLink id={link.id} guestName={link.guestName} />}
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)
