import type { SampleArticle } from '../article'
import { bullets, care, heading, paragraph, steps, table, type Block } from '../block'
import { niceOnChronicPain } from '../guidelines'

const body: Block[] = [
  paragraph(
    'Pain disturbs sleep, and a bad night makes pain feel stronger. Many people who live with pain know this circle. It can '
    + 'be loosened from either side, and sleep is often the easier one to begin with.',
  ),
  heading(2, 'Why pain and sleep belong together'),
  paragraph(
    'A tired brain filters less. What you would hardly notice after a good night can hurt after a short one. Worry in the '
    + 'dark adds to it. ',
    { link: 'Chronic pain', to: '/glossary#chronic-pain' },
    ' often goes with poor sleep, and doctors should ask about both.',
    { cite: 'nice-ng193' },
  ),
  heading(2, 'Small changes that may help'),
  heading(3, 'By day'),
  bullets(
    'Get up at the same time each day, also after a bad night.',
    'Go out into daylight in the morning.',
    'Move a little each day, at your own pace.',
    'Have your last coffee, tea or cola around midday.',
    'Keep naps short and early.',
  ),
  heading(3, 'In the evening'),
  steps(
    'Stop work and news about an hour before bed.',
    'Do something calm: music, a warm bath, slow breathing.',
    'Go to bed when you are sleepy, and not because of the clock.',
    'If you lie awake for a long time, get up and do something quiet until you are sleepy again.',
  ),
  heading(3, 'In bed'),
  table(
    ['Where it hurts', 'A position to try'],
    ['Lower back', 'On the side, with a cushion between the knees'],
    ['Hip', 'On the other side, with a cushion between the legs'],
    ['Neck', 'On the back or side, with the head in line with the back'],
    ['Shoulder', 'On the back, with the arm on a small pillow'],
  ),
  heading(2, 'Medicines and therapy'),
  paragraph(
    'Sleeping tablets are at best for a short time, and some are dangerous together with strong painkillers or alcohol. Ask '
    + 'a doctor or pharmacist before you take one, even without a prescription. A talking therapy that is made for sleep, '
    + 'cognitive behavioural therapy for insomnia, helps many people, also those with pain.',
  ),
  paragraph('If it is your back that wakes you, see ', {
    link: 'low back pain', to: '/back-and-neck/low-back-pain-what-you-can-do-at-home',
  }, '.'),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'You might act on thoughts of ending your life. You deserve help now.',
    'Somebody is hard to wake, or breathes slowly, after taking medicines or alcohol.',
    'You wake up with chest pain or cannot get your breath.',
  ),
  care(
    'urgent',
    'A new and severe pain keeps you awake.',
    'You have pain at night with a fever, or feel very unwell.',
  ),
  care(
    'nonUrgent',
    'You have slept badly on most nights for a month.',
    'Pain wakes you every night, or you sweat at night or lose weight. Ask for an early appointment.',
    'You snore loudly and fall asleep by day, or somebody has seen you stop breathing.',
  ),
]

export const sleepAndPain: SampleArticle = {
  state: 'draft',
  title: 'Sleeping Better When You Hurt',
  slug: 'sleeping-better-when-you-hurt',
  topic: 'pain-management',
  standfirst:
    'Pain keeps you awake, and being awake makes pain worse. A few habits can loosen this circle. None of them works at once, '
    + 'but together they often help.',
  takeaways: [
    'Poor sleep makes pain feel stronger, so that caring for sleep is caring for pain.',
    'The same time of getting up each day is the best habit to begin with.',
    'Sleeping tablets and strong painkillers can be dangerous together.',
  ],
  author: 'thea-marlow',
  reviewer: 'dr-ines-calder',
  body,
  sources: [niceOnChronicPain],
  meta: {
    title: 'Sleeping better when you hurt',
    description: 'Why pain and poor sleep feed each other, which habits and positions may help, and when to get care.',
  },
  changeNote: 'First draft. The part on medicines still needs a source.',
}
