import { answerSiteKeys } from '@/audit/handlers'

export const dynamic = 'force-dynamic'

export const GET = answerSiteKeys
