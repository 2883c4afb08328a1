/** Runs once when a server starts, before it answers: watches for changed pages and runs due jobs. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServerDuties } = await import('./platform/server-duties')
  await startServerDuties()
}
