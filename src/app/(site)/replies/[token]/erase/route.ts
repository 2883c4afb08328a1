import { answerErasure } from '@/comments/handlers'
import { seeOther } from '@/platform/see-other'

type Context = { params: Promise<{ token: string }> }

export const POST = async (_: Request, { params }: Context): Promise<Response> => answerErasure((await params).token)

/** Nothing is erased by following a link. */
export const GET = async (_: Request, { params }: Context): Promise<Response> =>
  seeOther(`/replies/${encodeURIComponent((await params).token)}`)
