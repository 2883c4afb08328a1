import type { SampleArticle } from '../article'
import { kneePainCauses } from './knee-pain-causes'
import { kneePainCare } from './knee-pain-care'
import { kneePainTreatment } from './knee-pain-treatment'

export const kneePainWhenRunning: SampleArticle = {
  state: 'published',
  title: 'Sore Knees in Runners: Why It Happens and What Helps',
  slug: 'sore-knees-in-runners',
  topic: 'pain-management',
  standfirst:
    'Sore knees are one of the most common troubles of people who run. Most often the joint is asked to do more than '
    + 'it is ready for. Here is where the pain comes from, what usually calms it, and when to have it looked at.',
  takeaways: [
    'Most knee pain in runners means that the joint is overloaded, not that something is torn.',
    'Ease off, but keep moving. Strength exercises for hip and thigh are the main treatment.',
    'A knee that is hot, badly swollen, or that you cannot stand on needs medical advice today.',
  ],
  author: 'mara-lindt',
  reviewer: 'dr-raj',
  body: [...kneePainCauses, ...kneePainTreatment, ...kneePainCare],
  meta: {
    title: 'Sore knees in runners: causes, treatment, warning signs',
    description: 'Where knee pain in runners comes from, which exercises help, how to return to running, and when to get care.',
  },
  changeNote: 'The signs that need care now stand in cards of their own.',
  sources: [
    {
      key: 'jospt-2019',
      title: 'Patellofemoral Pain: Clinical Practice Guidelines',
      authors: 'Willy RW, Hoglund LT, Barton CJ, and others',
      publisher: 'Journal of Orthopaedic & Sports Physical Therapy, volume 49, issue 9',
      year: 2019,
      doi: '10.2519/jospt.2019.0302',
      pmid: '31475628',
    },
    {
      key: 'aaos-pfps',
      title: 'Patellofemoral Pain Syndrome',
      publisher: 'OrthoInfo, American Academy of Orthopaedic Surgeons',
    },
    { key: 'nhs-knee-pain', title: 'Knee pain', publisher: 'NHS (United Kingdom)' },
    { key: 'nhs-nsaids', title: 'NSAIDs', publisher: 'NHS (United Kingdom)' },
    {
      key: 'statpearls-itb',
      title: 'Iliotibial Band Friction Syndrome',
      authors: 'Hadeed A, Tapscott DC',
      publisher: 'StatPearls Publishing',
    },
  ],
}
