// The same two patterns as in src/platform/pure/mail-sender.ts, which plain Node cannot read; a test compares them.
const address = /^[^\s<>@"(),:;\\[\]]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i
const named = /^"?[^"<>\p{Cc}]*?"?\s*<([^<>]+)>$/u

/** @param {string} text */
const isSender = (text) => address.test((named.exec(text.trim())?.[1] ?? text).trim())

/** @param {string} text */
const isMailServer = (text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''

/**
 * What is wrong with the settings of mail. The address of the mail server is not repeated: it may hold a password.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function mailFaults({ SMTP_URL = '', MAIL_FROM = '' }) {
  const faults = []
  if (SMTP_URL !== '' && !isMailServer(SMTP_URL)) {
    faults.push('SMTP_URL is not an address like smtp://user:password@example.org:587')
  }
  if (SMTP_URL !== '' && MAIL_FROM === '') faults.push('MAIL_FROM is missing, and SMTP_URL is set')
  else if (MAIL_FROM !== '' && !isSender(MAIL_FROM)) {
    faults.push('MAIL_FROM is not an address of mail like desk@example.org or Our site <desk@example.org>')
  }
  return faults
}
