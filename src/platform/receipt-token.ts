import { randomBytes } from 'node:crypto'

/** The secret part of an address that only the sender of a form is sent to. */
export const newReceiptToken = (): string => randomBytes(24).toString('base64url')

/** Whether a text could be such a token: what else comes in is not looked for. */
export const isReceiptToken = (text: string): boolean => /^[\w-]{8,128}$/.test(text)
