const KEY = Symbol.for('healthool.database-loss')

/** Hangs on `globalThis`, because Next may load the server's duties and its routes as two copies of this module. */
function losses(): { lastAt: number } {
  const existing: unknown = Reflect.get(globalThis, KEY)
  if (typeof existing === 'object' && existing !== null && 'lastAt' in existing && typeof existing.lastAt === 'number') {
    return Object.assign(existing, { lastAt: existing.lastAt })
  }
  const made = { lastAt: Number.NEGATIVE_INFINITY }
  Reflect.set(globalThis, KEY, made)
  return made
}

/** Notes that a connection to the database broke off, or could not be made. */
export function noteDatabaseLoss(): void {
  losses().lastAt = performance.now()
}

/** Whether the database was lost at this moment or later; milliseconds as `performance.now()` counts them. */
export const wasDatabaseLostSince = (moment: number): boolean => losses().lastAt >= moment
