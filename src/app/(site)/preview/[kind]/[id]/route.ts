import { answerPreview } from '@/platform/preview'

export const dynamic = 'force-dynamic'

export const GET = answerPreview
