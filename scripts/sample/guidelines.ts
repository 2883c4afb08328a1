import type { SampleSource } from './article'

/** Of the National Institute for Health and Care Excellence, on headaches. */
export const niceOnHeadaches: SampleSource = {
  key: 'nice-cg150',
  title: 'Headaches in over 12s: diagnosis and management (CG150)',
  publisher: 'National Institute for Health and Care Excellence',
  year: 2012,
  url: 'https://www.nice.org.uk/guidance/cg150',
}

/** Of the same, on pain that lasts. */
export const niceOnChronicPain: SampleSource = {
  key: 'nice-ng193',
  title:
    'Chronic pain (primary and secondary) in over 16s: assessment of all chronic pain and management of chronic '
    + 'primary pain (NG193)',
  publisher: 'National Institute for Health and Care Excellence',
  year: 2021,
  url: 'https://www.nice.org.uk/guidance/ng193',
}

/** Of the same, on low back pain and sciatica. Nobody has checked it on a day that could be named. */
export const niceOnLowBackPain: SampleSource = {
  key: 'nice-ng59',
  title: 'Low back pain and sciatica in over 16s: assessment and management (NG59)',
  publisher: 'National Institute for Health and Care Excellence',
  year: 2016,
  url: 'https://www.nice.org.uk/guidance/ng59',
}
