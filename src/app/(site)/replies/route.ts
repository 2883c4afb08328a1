import { answerReply } from '@/comments/handlers'
import { seeOther } from '@/platform/see-other'

export const POST = answerReply

/** Somebody who comes back to the address of a form they once sent finds the site, not an error. */
export const GET = (): Response => seeOther('/')
