import type { ReactNode } from 'react'

/** How soon to get care. */
export type CareTone = 'emergency' | 'urgent' | 'non-urgent'

/** A shape for each tone: whoever does not see colours tells them apart, too. */
const shapes: Readonly<Record<CareTone, ReactNode>> = {
  emergency: <path d="M6 1h8l5 5v8l-5 5H6l-5-5V6z" />,
  urgent: <path d="M10 2 19 18H1z" />,
  'non-urgent': <circle cx="10" cy="10" r="8" />,
}

type Props = { tone: CareTone; toneName: string; heading: string; children: ReactNode }

/** A card that tells when to get care: its tone is told by words, shape and colour. */
export const CareCard = ({ tone, toneName, heading, children }: Props) => (
  <section className={`callout callout-${tone}`}>
    <h3>
      <svg viewBox="0 0 20 20" aria-hidden="true">{shapes[tone]}</svg>
      <span><span className="unseen">{toneName}: </span>{heading}</span>
    </h3>
    {children}
  </section>
)
