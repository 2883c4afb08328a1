/** How soon to get care, from the most pressing on. Source: the three levels of NHS care cards. */
export const careLevels = ['emergency', 'urgent', 'nonUrgent'] as const

export type CareLevel = (typeof careLevels)[number]

/** What each level says when an editor gives a card no heading of its own. */
export const careHeadings: Readonly<Record<CareLevel, string>> = {
  emergency: 'Call the emergency number now if',
  urgent: 'Ask for an urgent appointment if',
  nonUrgent: 'See a doctor or a pharmacist if',
}

/** How long a heading may be, in characters. */
export const MAX_CARE_HEADING = 160

/** The words by which each level is known, whatever its heading says. */
export const careLevelNames: Readonly<Record<CareLevel, string>> = {
  emergency: 'Emergency',
  urgent: 'Urgent',
  nonUrgent: 'Not urgent',
}

export const isCareLevel = (value: unknown): value is CareLevel => careLevels.some((level) => level === value)
