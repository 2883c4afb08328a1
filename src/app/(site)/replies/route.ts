import { answerReply } from '@/comments/handlers'

export const POST = answerReply
