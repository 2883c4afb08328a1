import { z } from 'zod'

/** Who works at a desk, and what they need, by id, as one process tells another. */
export const deskIds = z.object({
  admin: z.string(), editor: z.string(), doctor: z.string(), moderator: z.string(),
  topic: z.string(), author: z.string(), profile: z.string(),
})

export type DeskIds = z.infer<typeof deskIds>
