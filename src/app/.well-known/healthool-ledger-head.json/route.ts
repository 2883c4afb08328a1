import { answerLedgerHead } from '@/audit/handlers'

export const dynamic = 'force-dynamic'

export const GET = answerLedgerHead
