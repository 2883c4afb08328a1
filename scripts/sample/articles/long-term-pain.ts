import type { SampleArticle } from '../article'
import { bullets, care, heading, paragraph, steps, table, type Block } from '../block'
import { niceOnChronicPain } from '../guidelines'

const understanding: Block[] = [
  paragraph(
    'Pain that goes on or keeps coming back for more than three months is called long-term or ',
    { link: 'chronic pain', to: '/glossary#chronic-pain' },
    '. It '
    + 'is real, whatever a scan shows. It can wear you down, and it can make you wary of every movement.',
  ),
  paragraph(
    'This page is for adults whose pain has been looked at by a doctor. If yours has not, or if it has '
    + 'changed, please have it checked first.',
  ),

  heading(2, 'Why pain can last'),
  paragraph(
    'Pain is an alarm. After an injury it protects you while you heal. Sometimes the alarm stays sensitive after '
    + 'the healing is done. Then ordinary movement can hurt, although it does no harm. Poor sleep, stress and low '
    + 'mood can make it more sensitive still.',
  ),
  paragraph(
    'Other long-term pain comes from an illness, such as arthritis. Activity is often helpful there too, but the plan '
    + 'should fit the illness. Ask those who treat you what is right for you.',
  ),

  heading(2, 'What being active can do'),
  bullets(
    'keep muscles and joints working, so that daily tasks feel lighter',
    'help with sleep, mood and energy',
    'build trust in your body again',
    'ease the pain itself, for some people and over time',
  ),
  paragraph('It is not a cure, and it does not work the same for everyone. Small gains still count.', { cite: 'nice-ng193' }),
]

const practice: Block[] = [
  heading(2, 'How to begin'),
  heading(3, 'Choose something you like'),
  paragraph(
    'Walking, dancing, gardening, swimming and group classes are all good. You are more likely to keep up what '
    + 'you enjoy. Moving with other people helps many to go on.',
  ),
  heading(3, 'Find your starting point'),
  paragraph('Start with an amount that you can manage on a bad day as well as on a good one.'),
  steps(
    'Pick one activity, and note how long you can do it before the pain clearly rises.',
    'Begin with less than that, so that you finish with something in hand.',
    'Do this small amount on most days for a week or two.',
    'Add a little. If the next day is much worse, go back a step and stay there for longer.',
  ),
  heading(3, 'Pace your day'),
  paragraph(
    'Many people do too much on a good day and pay for it on the next. Pacing means to spread things out, and to rest '
    + 'before you have to.',
  ),
  table(
    ['Instead of', 'Try'],
    ['Cleaning the whole house at once', 'One room, a break, then perhaps another'],
    ['Waiting for a day without pain', 'A small amount on most days'],
    ['Pushing on until you must lie down', 'A short rest that you planned'],
    ['Giving up an old hobby', 'A shorter or gentler form of it'],
  ),
  heading(3, 'Plan for a flare-up'),
  paragraph(
    'A flare-up is a spell of worse pain. It is common, and it usually passes. Do less for a day or two, but keep '
    + 'moving gently. Use what has soothed you before, such as warmth or slow breathing. Then build up again in '
    + 'small steps.',
  ),

  heading(2, 'Other support'),
  heading(3, 'Talking therapies'),
  paragraph(
    'Cognitive behavioural therapy, and acceptance and commitment therapy, are two kinds of talking therapy. They '
    + 'help some people to live better with pain.',
    { cite: 'nice-ng193' },
    ' To be offered one does not mean that the pain is imagined.',
  ),
  heading(3, 'Medicines'),
  paragraph(
    'For some kinds of long-term pain, common painkillers help little and can do harm. Ask your doctor to go '
    + 'through your medicines with you from time to time. ',
    { strong: 'Do not stop a prescribed medicine suddenly' },
    ': some must be lowered step by step.',
  ),
  heading(3, 'People around you'),
  paragraph(
    'Tell family, friends or your employer what helps and what does not. A pain service or a physiotherapist can help '
    + 'you to make a plan. If your pain is mainly in the back, read our page on ',
    { link: 'low back pain', to: '/back-and-neck/low-back-pain-what-you-can-do-at-home' },
    '. If your head is the trouble, see ',
    { link: 'tension-type headache', to: '/pain-management/headache/tension-type-headache-what-helps' },
    '.',
  ),
]

const whenToGetCare: Block[] = [
  heading(2, 'When to get care'),
  care(
    'emergency',
    'You have chest pain, or sudden trouble with breathing, speech, sight or strength.',
    'You feel numb around the genitals or buttocks, or have lost control of your bladder or bowels.',
    'You might act on thoughts of ending your life, or have already hurt yourself. You deserve help now.',
    'Someone may have taken too much medicine, or is hard to wake or breathing slowly.',
  ),
  care(
    'urgent',
    'A new and severe pain has started, or your usual pain has quickly become much worse.',
    'You have a fever, or a hot and swollen joint, or feel very unwell.',
    'An arm or leg has become weak or numb.',
    'You have thoughts of harming yourself, or feel that you cannot go on.',
  ),
  care(
    'nonUrgent',
    'Pain keeps you from sleep, work or the things that matter to you.',
    'You feel low or anxious on most days.',
    'You have lost weight without trying, or the pain is of a new kind.',
    'You think that a medicine is not helping, or that it does not agree with you.',
  ),
]

export const longTermPain: SampleArticle = {
  state: 'in-review',
  title: 'Staying Active with Long-Term Pain',
  slug: 'staying-active-with-long-term-pain',
  topic: 'pain-management',
  standfirst:
    'When pain lasts for months, moving can feel like a risk. For most people, gentle activity in small steps is safe '
    + 'and makes life easier. This page shows how to begin and how to keep going on harder days.',
  takeaways: [
    'Long-term pain is real, and gentle activity is safe for most people who have it.',
    'Start with an amount that you can manage on a bad day, and add a little at a time.',
    'Plan for flare-ups: do less for a day or two, but keep moving.',
  ],
  author: 'jonas-ferrow',
  reviewer: 'dr-raj',
  body: [...understanding, ...practice, ...whenToGetCare],
  meta: {
    title: 'Staying active with long-term pain',
    description: 'How to start moving again when pain has lasted for months, how to pace yourself, and what else can help.',
  },
  changeNote: 'New: a plan for flare-ups. Please look at the part on medicines most closely.',
  sources: [
    niceOnChronicPain,
    {
      key: 'bps-programmes-2013',
      title: 'Guidelines for Pain Management Programmes for adults',
      publisher: 'British Pain Society',
      year: 2013,
    },
    {
      key: 'who-activity-2020',
      title: 'WHO guidelines on physical activity and sedentary behaviour',
      publisher: 'World Health Organization',
      year: 2020,
      url: 'https://www.who.int/publications/i/item/9789240015128',
    },
  ],
}
