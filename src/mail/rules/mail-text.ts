import { z } from 'zod'
import { isMailAddress } from '@/platform/pure/mail-address'

/** Somebody with an address of mail; the name may be empty. */
const correspondent = z.object({ name: z.string(), email: z.string().refine(isMailAddress, 'This is no address of mail.') })

/** A button: its words, and where it leads on this site, such as `/admin/login`. */
const action = z.object({ label: z.string().min(1), path: z.string().regex(/^\/(?![/\\])[^\s\p{Cc}]*$/u) })

/** What a mail says. It may hold secret links, so it is erased once the mail is sent. */
export const mailText = z.object({
  paragraphs: z.array(z.string()).min(1),
  action: action.nullable(),
  replyTo: correspondent.nullable(),
})

export type Correspondent = z.infer<typeof correspondent>
export type MailText = z.infer<typeof mailText>

/** Who gets a mail, and what it says. */
export const addressedText = mailText.extend({ to: correspondent })
