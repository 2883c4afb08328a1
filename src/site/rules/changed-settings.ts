type Settings = Readonly<Record<string, unknown>>

/** What Payload keeps beside the settings themselves. */
const KEPT_BESIDE = new Set(['id', 'createdAt', 'updatedAt', 'globalType'])

/** Rows of a list have ids that readers never see; empty and missing are the same. */
const meaning = (value: unknown): string =>
  JSON.stringify(value ?? null, (key, part: unknown) => (key === 'id' || part === '' ? undefined : part))

/** The names of the settings that are not as they were, in alphabetical order. */
export function changedSettings(now: Settings, before: Settings): string[] {
  const names = new Set([...Object.keys(now), ...Object.keys(before)])
  return [...names]
    .filter((name) => !KEPT_BESIDE.has(name) && meaning(now[name] || null) !== meaning(before[name] || null))
    .sort()
}
