import type { SampleArticle } from './article'
import { ankleSprain } from './articles/ankle-sprain'
import { gout } from './articles/gout'
import { kneePainWhenRunning } from './articles/knee-pain-when-running'
import { longTermPain } from './articles/long-term-pain'
import { lowBackPain } from './articles/low-back-pain'
import { medicationOveruseHeadache } from './articles/medication-overuse-headache'
import { migraine } from './articles/migraine'
import { neckPain } from './articles/neck-pain'
import { osteoarthritis } from './articles/osteoarthritis'
import { sciatica } from './articles/sciatica'
import { shoulderPain } from './articles/shoulder-pain'
import { sleepAndPain } from './articles/sleep-and-pain'
import { tensionTypeHeadache } from './articles/tension-type-headache'

/** The articles of the demonstration, oldest first. */
export const sampleArticles: readonly SampleArticle[] = [
  kneePainWhenRunning,
  lowBackPain,
  tensionTypeHeadache,
  longTermPain,
  sciatica,
  migraine,
  neckPain,
  osteoarthritis,
  ankleSprain,
  shoulderPain,
  gout,
  medicationOveruseHeadache,
  sleepAndPain,
]
