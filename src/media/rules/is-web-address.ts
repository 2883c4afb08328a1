import { z } from 'zod'

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain })

/** Whether something is the address of a page on the web. */
export const isWebAddress = (value: unknown): boolean => webAddress.safeParse(value).success
