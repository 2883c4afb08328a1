const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const SIGN = "[\\w!#$%&'*+/=?^`{|}~-]"
const SIGN_OR_DOT = "[\\w!#$%&'*+/=?^`{|}~.-]"

const ADDRESS = new RegExp(`^(?!.*\\.\\.)${SIGN}(?:${SIGN_OR_DOT}*${SIGN})?@${LABEL}(?:\\.${LABEL})*\\.[a-z]{2,}$`, 'i')

/**
 * Whether a text is an address of mail, by the rule of Payload's `email` fields (3.90), which accounts, settings and
 * collections keep to. Forms and the outbox keep to it, too, so that whatever one of them takes the others take.
 */
export const isMailAddress = (text: string): boolean => ADDRESS.test(text)
