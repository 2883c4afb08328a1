export type TopicSlug = 'pain-management' | 'headache'

/** A topic of the demonstration; a parent stands before its children in `sampleTopics`. */
export type SampleTopic = {
  slug: TopicSlug
  name: string
  parent: TopicSlug | null
  introduction: string
}

export const sampleTopics: readonly SampleTopic[] = [
  {
    slug: 'pain-management',
    name: 'Pain Management',
    parent: null,
    introduction:
      'Why everyday pain starts, what you can do about it at home, and the signs that mean you should ask for help.',
  },
  {
    slug: 'headache',
    name: 'Headache',
    parent: 'pain-management',
    introduction: 'The common kinds of headache, simple ways to ease them, and the few kinds that need care quickly.',
  },
]
