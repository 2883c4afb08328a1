import { answerGuest, answerGuestForm } from '@/review-links/handlers'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string }> }

export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerGuest(request, (await params).token)

export const POST = async (request: Request, { params }: Context): Promise<Response> =>
  answerGuestForm(request, (await params).token)
