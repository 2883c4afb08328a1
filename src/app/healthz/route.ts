import { probeAnswer } from '@/platform/probe-answer'

export const dynamic = 'force-dynamic'

/** The process lives. Asks nobody, so that a database that is away does not get servers restarted. */
export const GET = (): Response => probeAnswer(200, { status: 'alive' })
