type Text = {
  /** Whether a signature covers the text that readers see. */
  isReviewed: boolean
  /** Whether a made-up sample person wrote or signed it. */
  hasSamplePeople: boolean
}

/**
 * Whether search engines may list an article: its page and the site map tell the same. What no doctor answers for, and
 * what nobody wrote or reviewed in truth, is for those alone who came to it knowing.
 */
export const isForSearchEngines = ({ isReviewed, hasSamplePeople }: Text): boolean => isReviewed && !hasSamplePeople
