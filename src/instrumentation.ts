/**
 * Runs once when a server starts, before it answers: watches for changed pages, runs due jobs, sends mail, keeps heads
 * of the ledger.
 */
export async function register(): Promise<void> {
  // All imports stand behind this line: Next builds this file for the edge, too, where none of them could run.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServerDuties } = await import('./platform/server-duties')
  await startServerDuties()
  const { default: config } = await import('@payload-config')
  const { getPayload } = await import('payload')
  const { sendMailAlways } = await import('./mail/send-mail-always')
  const { keepHeadsAlways } = await import('./audit/keep-heads')
  const { getSiteSettings } = await import('./site/queries')
  const open = () => getPayload({ config })
  sendMailAlways({ open, siteName: async (req) => (await getSiteSettings(req)).name })
  keepHeadsAlways(open)
}
