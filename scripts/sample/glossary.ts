/** A term of the demonstration's glossary; `article` is the slug of a sample article that tells more. */
export type SampleTerm = {
  term: string
  alsoKnownAs: readonly string[]
  definition: string
  article: string | null
}

export const sampleTerms: readonly SampleTerm[] = [
  {
    term: 'Acute pain',
    alsoKnownAs: [],
    definition: 'Pain that starts suddenly and usually fades as an injury or illness heals, most often within days or weeks.',
    article: null,
  },
  {
    term: 'Anti-inflammatory medicine',
    alsoKnownAs: ['NSAID', 'non-steroidal anti-inflammatory drug'],
    definition:
      'A medicine that eases pain and swelling, such as ibuprofen. It does not suit everybody: people with stomach, heart '
      + 'or kidney problems, and during pregnancy, should ask a doctor or pharmacist first.',
    article: null,
  },
  {
    term: 'Aura',
    alsoKnownAs: [],
    definition:
      'Signs that some people notice before or during a migraine, such as flickering lights, blind spots or tingling. '
      + 'They usually last less than an hour and go away completely.',
    article: 'migraine-what-it-is-and-what-helps',
  },
  {
    term: 'Cartilage',
    alsoKnownAs: [],
    definition: 'The firm, smooth tissue that covers the ends of bones in a joint, so that they glide over each other.',
    article: 'osteoarthritis-of-the-knee-and-hip',
  },
  {
    term: 'Chronic pain',
    alsoKnownAs: ['long-term pain', 'persistent pain'],
    definition: 'Pain that lasts or keeps coming back for more than three months. It can go on after an injury has healed.',
    article: null,
  },
  {
    term: 'Inflammation',
    alsoKnownAs: [],
    definition:
      'The body’s answer to injury or infection. The place may become red, warm, swollen and painful while it heals.',
    article: null,
  },
  {
    term: 'Kneecap',
    alsoKnownAs: ['patella'],
    definition: 'The small bone at the front of the knee. It slides up and down in a groove when the knee bends and straightens.',
    article: 'sore-knees-in-runners',
  },
  {
    term: 'Ligament',
    alsoKnownAs: [],
    definition: 'A strong band of tissue that connects one bone to another and keeps a joint steady.',
    article: 'ankle-sprain-the-first-weeks',
  },
  {
    term: 'Lumbar spine',
    alsoKnownAs: ['lower back'],
    definition: 'The five bones of the spine between the ribs and the pelvis. They carry most of the upper body’s weight.',
    article: 'low-back-pain-what-you-can-do-at-home',
  },
  {
    term: 'Medication-overuse headache',
    alsoKnownAs: ['rebound headache'],
    definition:
      'A headache on half of all days or more that comes from taking pain relief for headaches too often, for longer than '
      + 'three months. A doctor can help with cutting down.',
    article: null,
  },
  {
    term: 'Sciatica',
    alsoKnownAs: [],
    definition:
      'Pain that runs from the lower back or buttock down a leg, because a nerve is pressed or irritated. Tingling, '
      + 'numbness or weakness may come with it.',
    article: 'sciatica-when-back-pain-runs-down-the-leg',
  },
  {
    term: 'Tendon',
    alsoKnownAs: ['sinew'],
    definition: 'A tough cord that connects a muscle to a bone and passes the muscle’s pull on to it.',
    article: null,
  },
  {
    term: 'Tension-type headache',
    alsoKnownAs: [],
    definition:
      'The most common kind of headache: a dull, pressing ache, often on both sides of the head, that daily movement does '
      + 'not make worse.',
    article: 'tension-type-headache-what-helps',
  },
]
