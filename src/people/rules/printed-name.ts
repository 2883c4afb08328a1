/**
 * A name as it is printed, with credentials: `Dr. Raj MD`.
 *
 * Credentials that the name already ends with are not printed twice.
 */
export function printedName(person: { name: string; credentials?: string | null }): string {
  const credentials = person.credentials?.trim() ?? ''
  const name = person.name.trim()
  return credentials === '' || name.endsWith(` ${credentials}`) ? name : `${name} ${credentials}`
}
