export const withdrawalWays = ['banner', 'unpublish'] as const

export const lapseWays = ['hide', 'unpublish'] as const

/** What becomes of articles that no review in date stands over any more, as the site sets it. */
export type ReviewPolicy = {
  overdueGraceDays: number
  onWithdrawal: (typeof withdrawalWays)[number]
  urgentHours: number
  onLapse: (typeof lapseWays)[number]
}

type Stored = { [Key in keyof ReviewPolicy]?: unknown }

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

/** The policy as it is stored; what a site from before never set has the usual values. */
export const reviewPolicy = ({ overdueGraceDays, onWithdrawal, urgentHours, onLapse }: Stored): ReviewPolicy => ({
  overdueGraceDays: numberOr(overdueGraceDays, 90),
  onWithdrawal: withdrawalWays.find((way) => way === onWithdrawal) ?? 'banner',
  urgentHours: numberOr(urgentHours, 72),
  onLapse: lapseWays.find((way) => way === onLapse) ?? 'hide',
})
