/** So many tries in so many minutes, counted from the first. */
export type TryLimit = { tries: number; minutes: number }

/**
 * How often somebody may try.
 *
 * `pair` is one account from one network, `network` all accounts from one, `account` one account from all networks,
 * `device` and `deviceLong` one account from a browser in which it was signed in before with its present password. A
 * known device passes by the other three, so that strangers who use them up keep nobody out who has one. `confirm` is
 * the question for the password of somebody who is signed in. The two `link` limits are for forgotten passwords. What
 * the numbers mean: docs/security.md.
 */
export const tryLimits = {
  pair: { tries: 10, minutes: 10 },
  network: { tries: 100, minutes: 10 },
  account: { tries: 300, minutes: 60 },
  device: { tries: 10, minutes: 10 },
  deviceLong: { tries: 30, minutes: 240 },
  confirm: { tries: 10, minutes: 10 },
  linkToAccount: { tries: 3, minutes: 60 },
  linkFromNetwork: { tries: 20, minutes: 60 },
} as const satisfies Record<string, TryLimit>

export type TryKind = keyof typeof tryLimits

/** All kinds of tries. */
export const tryKinds = [
  'pair', 'network', 'account', 'device', 'deviceLong', 'confirm', 'linkToAccount', 'linkFromNetwork',
] as const satisfies readonly TryKind[]

/** Whether so many tries are too many. */
export const isTooMany = (kind: TryKind, tries: number): boolean => tries > tryLimits[kind].tries

/** Whether this try is the first that is too many: what is recorded once, not at each further one. */
export const isFirstTooMany = (kind: TryKind, tries: number): boolean => tries === tryLimits[kind].tries + 1
