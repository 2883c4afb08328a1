import { dayOf } from '@/platform/pure/plain-date'
import { Day } from '@/ui/day'

type Props = { from: string; until: string | null; timeZone: string }

/** Between which days a version was in force, in the site's time zone. */
export const InForce = ({ from, until, timeZone }: Props) => (
  <>
    {until === null ? 'in force since ' : 'in force from '}<Day day={dayOf(new Date(from), timeZone)} />
    {until !== null && <> to <Day day={dayOf(new Date(until), timeZone)} /></>}
  </>
)
