import type { SampleArticle } from '../article'
import { bullets, care, heading, paragraph, steps, table, type Block } from '../block'

const body: Block[] = [
  paragraph(
    'Gout often begins at night: the big toe is suddenly hot, red and so sore that even a sheet is too much. It is a kind '
    + 'of arthritis, and one of the few that can be controlled very well.',
  ),
  heading(2, 'What causes gout'),
  paragraph(
    'The body makes a substance called urate when it breaks down cells and food. When there is too much of it for a long '
    + 'time, tiny crystals can form in a joint. The joint answers with ',
    { link: 'inflammation', to: '/glossary#inflammation' },
    '. Whether you get gout depends a good deal on your genes and your kidneys. It is not a punishment for good food.',
  ),
  bullets(
    'It is more common in men, and in women after the menopause.',
    'Kidney disease, high blood pressure and some water tablets make it more likely.',
    'Being overweight and drinking a lot of beer or spirits add to the risk.',
  ),
  paragraph('Do not stop a prescribed medicine because of gout without asking first.'),

  heading(2, 'During a flare'),
  steps(
    'Ask a doctor or pharmacist on the same day, above all if it is your first flare.',
    'Take the medicine that they advise, as early as you can.',
    'Rest the joint, keep it raised, and cool it with a cold pack in a towel.',
    'Drink enough water, unless you were told to limit it.',
  ),
  paragraph(
    'Anti-inflammatory tablets, colchicine or a short course of a steroid can each calm a flare.',
    { cite: 'nice-ng219' },
    ' Which of them is safe depends on your other illnesses and medicines.',
  ),

  heading(2, 'Preventing the next one'),
  paragraph(
    'Medicines that lower urate can make flares stop in the end. They are for the long run, and the dose is raised step by '
    + 'step until a blood test shows that it is right.',
    { cite: 'nice-ng219' },
    ' Flares may come more often in the first months. That is a known part of the treatment and no reason to give up.',
  ),
  table(
    ['Question', 'What is known'],
    ['Is there a gout diet?', 'None has proved to prevent flares; a healthy, balanced one is advised'],
    ['Does weight matter?', 'Yes, slowly losing extra weight can help'],
    ['Must I keep taking tablets when I feel well?', 'Usually yes, since the crystals come back without them'],
  ),
  paragraph('Other sore joints are the subject of ', {
    link: 'osteoarthritis of the knee and hip', to: '/joints/osteoarthritis-of-the-knee-and-hip',
  }, '.'),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'A joint is very painful and you are confused, faint or have a high fever with shivering.',
    'You have a severe reaction to a medicine, such as a swollen face or trouble with breathing.',
  ),
  care(
    'urgent',
    'A joint is hot, red and swollen for the first time. It may be an infection.',
    'You have a fever or feel unwell with a flare.',
    'You get a rash while taking a medicine that lowers urate. Stop it and call.',
    'You vomit or have bad diarrhoea while taking colchicine.',
  ),
  care(
    'nonUrgent',
    'You have had more than one flare and take nothing to prevent them.',
    'You have hard lumps under the skin near a joint, or have had kidney stones.',
    'Your flares go on in spite of treatment.',
  ),
]

export const gout: SampleArticle = {
  state: 'scheduled',
  title: 'Gout: Calming a Flare and Preventing the Next',
  slug: 'gout-calming-a-flare-and-preventing-the-next',
  topic: 'joints',
  standfirst:
    'Gout comes suddenly and hurts badly, but it can be treated well. Learn what calms a flare, and how people with gout '
    + 'can live without further ones.',
  takeaways: [
    'Gout is caused by crystals in a joint, and often runs in families.',
    'A first hot, red joint should be checked on the same day, since it may be an infection.',
    'Medicines that lower urate can stop flares in the long run.',
  ],
  author: 'thea-marlow',
  reviewer: 'dr-ines-calder',
  body,
  sources: [
    {
      key: 'nice-ng219',
      title: 'Gout: diagnosis and management (NG219)',
      publisher: 'National Institute for Health and Care Excellence',
      year: 2022,
      url: 'https://www.nice.org.uk/guidance/ng219',
    },
    { key: 'nhs-gout', title: 'Gout', publisher: 'NHS (United Kingdom)' },
  ],
  meta: {
    title: 'Gout: calming a flare and preventing the next',
    description: 'Why gout starts, what calms a flare, how medicines that lower urate prevent more, and when to get care.',
  },
  reviewIntervalMonths: 12,
}
