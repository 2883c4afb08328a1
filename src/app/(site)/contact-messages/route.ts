import { answerContactForm } from '@/contact/handlers'
import { seeOther } from '@/platform/see-other'

export const POST = answerContactForm

/** Somebody who comes back to the address of a form they once sent finds the site, not an error. */
export const GET = (): Response => seeOther('/')
