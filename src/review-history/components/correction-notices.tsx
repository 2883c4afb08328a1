import { dayOf, longDate } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'
import type { Correction } from '../rules/history-steps'

type Corrected = { corrections: readonly Correction[]; timeZone: string }

/** The corrections of a page, which a reader of the old text must not miss. */
export const CorrectionNotices = ({ corrections, timeZone }: Corrected) =>
  corrections.map(({ at, text }) => (
    <aside className="callout" key={at.toISOString()} aria-label={`Correction of ${longDate(dayOf(at, timeZone))}`}>
      <p><strong>Correction, <Day day={dayOf(at, timeZone)} />:</strong> {text}</p>
    </aside>
  ))
