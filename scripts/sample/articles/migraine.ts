import type { SampleArticle } from '../article'
import { bullets, care, heading, image, paragraph, steps, table, type Block } from '../block'
import { niceOnHeadaches } from '../guidelines'

const understanding: Block[] = [
  paragraph(
    'Migraine is more than a bad headache. It is a condition of the brain that comes in attacks. An attack can stop a '
    + 'person from working, reading or even standing up. Between attacks most people are well.',
  ),
  heading(2, 'What an attack is like'),
  paragraph('Attacks differ from person to person. Many have some of these parts, one after the other:'),
  table(
    ['Part', 'What may happen'],
    ['Before', 'Yawning, hunger, low mood or a stiff neck, hours ahead'],
    ['Aura (in some people)', 'Zigzag lines, blind spots or tingling; it builds up slowly and goes away'],
    ['Headache', 'Throbbing pain, often on one side; light, noise and movement make it worse'],
    ['Along with it', 'Feeling sick or being sick'],
    ['After', 'Tired and washed out, at times for a day'],
  ),
  image('heads'),
  paragraph(
    'An ',
    { link: 'aura', to: '/glossary#aura' },
    ' usually builds up over some minutes and lasts no longer than an hour.',
    { cite: 'nice-cg150' },
    ' A first aura should always be checked, since a stroke can look alike.',
  ),
  heading(2, 'What may set it off'),
  paragraph(
    'Many people find that attacks follow short nights, missed meals, stress or the rest after it, alcohol, or a '
    + 'monthly period. Triggers often add up. A diary helps to find your own. There is no need to give up every food that '
    + 'somebody else has named.',
  ),
]

const treatment: Block[] = [
  heading(2, 'What helps during an attack'),
  steps(
    'Stop what you are doing if you can, and rest in a dark, quiet room.',
    'Take the medicine that your doctor or pharmacist advised, early in the headache.',
    'Sip water, and eat a little if you can.',
    'Try a cold or warm cloth on the head or neck.',
    'Sleep if it comes. It ends the attack for some people.',
  ),
  heading(3, 'Medicines for attacks'),
  paragraph(
    'A simple painkiller helps some people. A doctor can also prescribe a triptan, which is made for migraine, or a '
    + 'medicine against sickness. Some people need two of them together.',
    { cite: 'nice-cg150' },
    ' They do not suit everyone, for example after a heart attack or a stroke. ',
    { strong: 'Ask before you combine medicines.' },
  ),
  paragraph(
    'Medicines with codeine or other opioids are not advised. Painkillers on many days of the month can lead to ',
    { link: 'medication-overuse headache', to: '/glossary#medication-overuse-headache' },
    '.',
  ),
  heading(2, 'Having fewer attacks'),
  bullets(
    'Go to bed and get up at about the same time each day.',
    'Eat regular meals and drink enough.',
    'Move often, and at a pace that does not bring on an attack.',
    'Plan short breaks, above all in busy weeks.',
  ),
  paragraph(
    'If attacks are frequent or hard to bear, a doctor can offer a preventive treatment. Some of these medicines can '
    + 'harm an unborn child.',
    { cite: 'nice-cg150' },
    ' Talk about it first if you are or could become pregnant. People who have migraine with aura should also tell '
    + 'whoever prescribes them the contraceptive pill.',
  ),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'The headache came on suddenly and is the worst you have ever had.',
    'An arm, a leg or one side of the face is weak or numb, or you cannot speak clearly.',
    'You have a fever with a stiff neck, a rash, confusion or a fit.',
    'The headache follows a blow to the head, and you feel drowsy or are sick.',
    'You have lost your sight, or an aura is new, sudden or lasts for more than an hour.',
  ),
  care(
    'urgent',
    'You are pregnant, or had a baby in the last weeks, and have a bad headache.',
    'You are over 50, and this kind of headache is new.',
    'An attack goes on for more than three days.',
    'You keep being sick and cannot keep any fluid down.',
  ),
  care(
    'nonUrgent',
    'You think that you have migraine, and nobody has checked it.',
    'You have attacks more than once a week, or they are changing.',
    'You take painkillers or triptans on ten or more days in a month.',
  ),
]

export const migraine: SampleArticle = {
  state: 'published',
  title: 'Migraine: What It Is and What Helps',
  slug: 'migraine-what-it-is-and-what-helps',
  topic: 'headache',
  standfirst:
    'Migraine comes in attacks that can take you out of a day. There is no cure, but much can be done to shorten attacks '
    + 'and to have fewer of them. Here is how to begin.',
  takeaways: [
    'Migraine is a condition of the brain, and not just a strong headache.',
    'Medicine works best when it is taken early in the headache, but not on too many days.',
    'Regular sleep, meals and breaks can make attacks rarer.',
    'A sudden, worst-ever headache or weakness on one side is an emergency.',
  ],
  author: 'mara-lindt',
  reviewer: 'dr-ines-calder',
  body: [...understanding, ...treatment],
  sources: [
    niceOnHeadaches,
    { key: 'nhs-migraine', title: 'Migraine', publisher: 'NHS (United Kingdom)' },
  ],
  meta: {
    title: 'Migraine: what it is and what helps',
    description: 'What happens in a migraine attack, what helps during it, how to have fewer attacks, and when to get care.',
  },
  changeNote: 'First version with the drawing of where a headache sits.',
}
