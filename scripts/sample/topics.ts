import type { DoctorKey } from './people'

export type TopicSlug = 'pain-management' | 'headache' | 'back-and-neck' | 'joints'

/** A topic of the demonstration; a parent stands before its children in `sampleTopics`. */
export type SampleTopic = {
  slug: TopicSlug
  name: string
  parent: TopicSlug | null
  introduction: string
  order: number
  reviewIntervalMonths: number
  dueReviewers: readonly DoctorKey[]
}

export const sampleTopics: readonly SampleTopic[] = [
  {
    slug: 'pain-management',
    name: 'Pain Management',
    parent: null,
    introduction:
      'Why everyday pain starts, what you can do about it at home, and the signs that mean you should ask for help.',
    order: 1,
    reviewIntervalMonths: 24,
    dueReviewers: ['dr-raj', 'dr-ines-calder'],
  },
  {
    slug: 'headache',
    name: 'Headache',
    parent: 'pain-management',
    introduction: 'The common kinds of headache, simple ways to ease them, and the few kinds that need care quickly.',
    order: 1,
    reviewIntervalMonths: 18,
    dueReviewers: ['dr-ines-calder'],
  },
  {
    slug: 'back-and-neck',
    name: 'Back and Neck',
    parent: null,
    introduction:
      'Most sore backs and stiff necks get better with time and gentle movement. Read what helps meanwhile, and which '
      + 'signs should not wait.',
    order: 2,
    reviewIntervalMonths: 24,
    dueReviewers: ['dr-raj'],
  },
  {
    slug: 'joints',
    name: 'Joints',
    parent: null,
    introduction:
      'Hips, knees, ankles and shoulders: how joints wear, swell and heal, and how to keep using them when they hurt.',
    order: 3,
    reviewIntervalMonths: 24,
    dueReviewers: ['dr-raj'],
  },
]
