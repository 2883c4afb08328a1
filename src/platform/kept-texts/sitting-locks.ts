const PREFIX = 'healthool/sitting/'

/** Without HTTPS a browser has no locks; what is typed in other tabs then counts as left over. */
const hasLocks = (): boolean => 'locks' in navigator

/**
 * Says to all tabs of this browser that a sitting goes on; gives what ends it. A tab that is closed or crashes ends its
 * sittings by itself, which is why this is a lock and not a note.
 */
export const beginSitting = (sitting: string): Promise<() => void> =>
  new Promise((resolve, reject) => {
    if (!hasLocks()) resolve(() => undefined)
    else navigator.locks.request(PREFIX + sitting, () => new Promise<void>((end) => resolve(end))).catch(reject)
  })

/** The sittings that go on, in whichever tab of this browser. */
export async function openSittings(): Promise<ReadonlySet<string>> {
  if (!hasLocks()) return new Set()
  const { held = [] } = await navigator.locks.query()
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])))
}
