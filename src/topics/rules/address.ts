/** The last part of an address in one place: a topic, or the root where `topicId` is `null`. */
export type Address = { topicId: string | null; slug: string }

export const ADDRESSES_LOCK = 'addresses'

export const addressTakenSentence = (holder: string): string =>
  `This address is already taken by ${holder}. Please choose another slug.`
