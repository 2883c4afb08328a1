import { answerReply } from '@/comments/handlers'

export const POST = answerReply

/** Somebody who comes back to the address of a form they once sent finds the site, not an error. */
export const GET = (): Response => new Response(null, { status: 303, headers: { Location: '/' } })
