import type { UIFieldServerProps } from 'payload'
import { findRefusedSchedule } from '../queries'

/** Tells editors that an article was to be published, or taken down, at a time that they set, and was not. */
export async function RefusedTime({ id, req }: UIFieldServerProps) {
  const refused = typeof id === 'string' ? await findRefusedSchedule(req, id) : null
  if (!refused) return null
  const { isPublication, refusedAt } = refused
  return (
    <p className="refused-time" role="status">
      This was to be {isPublication ? 'published' : 'taken down'} at a time that was set, and that
      {' '}was refused on <time dateTime={refusedAt.toISOString()}>{refusedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</time>.
      {isPublication && ' What still stands against it is listed here. Set the time anew once it is settled.'}
    </p>
  )
}
