/** A reader's reply. `key` is for this list alone; `parent` names a reply that stands earlier in it. */
export type SampleReply = {
  key: string
  article: string
  parent: string | null
  status: 'pending' | 'approved' | 'rejected' | 'spam'
  name: string
  email: string
  text: string
}

const knee = 'sore-knees-in-runners'
const back = 'low-back-pain-what-you-can-do-at-home'
const headache = 'tension-type-headache-what-helps'

export const sampleReplies: readonly SampleReply[] = [
  {
    key: 'hills',
    article: knee,
    parent: null,
    status: 'approved',
    name: 'Tamsin',
    email: 'tamsin@reader.example',
    text:
      'My knee only hurts on the way down the hill, never on the way up. I had no idea that this was so common. '
      + 'Thank you for the table.',
  },
  {
    key: 'hills-walking',
    article: knee,
    parent: 'hills',
    status: 'approved',
    name: 'Piotr',
    email: 'piotr@reader.example',
    text: 'Same here. I walk the steep part now and run the rest. Did you try that?',
  },
  {
    key: 'hills-thanks',
    article: knee,
    parent: 'hills-walking',
    status: 'approved',
    name: 'Tamsin',
    email: 'tamsin@reader.example',
    text: 'Not yet.\n\nI will do it for two weeks and tell you how it went.',
  },
  {
    key: 'stages',
    article: knee,
    parent: null,
    status: 'approved',
    name: 'Noor',
    email: 'noor@reader.example',
    text: 'Going back one stage felt like failing at first. It was the right thing for me. I am at stage three now.',
  },
  {
    key: 'cycling',
    article: knee,
    parent: null,
    status: 'pending',
    name: 'Henrik',
    email: 'henrik@reader.example',
    text: 'Does the height of the saddle matter if I cycle instead of running for a while?',
  },
  {
    key: 'stages-question',
    article: knee,
    parent: 'stages',
    status: 'pending',
    name: 'Lucia',
    email: 'lucia@reader.example',
    text: 'How long did you stay at the first stage?',
  },
  {
    key: 'cream',
    article: knee,
    parent: null,
    status: 'spam',
    name: 'Knee Expert',
    email: 'offers@reader.example',
    text: 'AMAZING knee cream, all pain gone tonight!!! Order now at https://knee-cream.example',
  },
  {
    key: 'desk',
    article: back,
    parent: null,
    status: 'approved',
    name: 'Farid',
    email: 'farid@reader.example',
    text: 'I set a timer and stand up when it rings. My colleagues laughed, and now they do it too.',
  },
  {
    key: 'stop-tablets',
    article: back,
    parent: null,
    status: 'rejected',
    name: 'Greta',
    email: 'greta@reader.example',
    text: 'Everybody here should simply throw their tablets away. Doctors know nothing about backs.',
  },
  {
    key: 'scan',
    article: back,
    parent: null,
    status: 'pending',
    name: 'Amara',
    email: 'amara@reader.example',
    text: 'The part about scans was new to me. I wish that somebody had told me this years ago.',
  },
  {
    key: 'diary',
    article: headache,
    parent: null,
    status: 'approved',
    name: 'Joel',
    email: 'joel@reader.example',
    text: 'The diary showed me that my headaches come after short nights. I would not have seen it without.',
  },
]
