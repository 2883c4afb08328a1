import type { SampleArticle } from './article'
import { kneePainWhenRunning } from './articles/knee-pain-when-running'
import { longTermPain } from './articles/long-term-pain'
import { lowBackPain } from './articles/low-back-pain'
import { tensionTypeHeadache } from './articles/tension-type-headache'

/** The articles of the demonstration, oldest first. */
export const sampleArticles: readonly SampleArticle[] = [
  kneePainWhenRunning,
  lowBackPain,
  tensionTypeHeadache,
  longTermPain,
]
