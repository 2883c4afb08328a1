const SQL_STATE = /^[0-9A-Z]{5}$/

/** PostgreSQL's codes that the site answers by themselves. Source: PostgreSQL 18, appendix A. */
export const DISK_FULL = '53100'

/**
 * The code of PostgreSQL's error behind an error, wherever the layers between have put it; `''` where there is none.
 * A code of Node (`ECONNREFUSED`, `ENOSPC`) is none.
 */
export function sqlState(error: unknown): string {
  let known: unknown = error
  for (let depth = 0; depth < 8 && typeof known === 'object' && known !== null; depth += 1) {
    const code: unknown = Reflect.get(known, 'code')
    if (typeof code === 'string' && SQL_STATE.test(code)) return code
    known = Reflect.get(known, 'cause')
  }
  return ''
}
