/** The id in a relationship's value, whether it was populated or not; `null` where there is none. */
export const idOf = (value: unknown): string | null => {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' ? value.id : null
}

/** The ids in a relationship to many, in their order. */
export const idsOf = (values: unknown): string[] =>
  Array.isArray(values) ? values.flatMap((value: unknown) => idOf(value) ?? []) : []
