import type { SampleArticle } from '../article'
import { bullets, care, heading, paragraph, steps, table, type Block } from '../block'

const understanding: Block[] = [
  paragraph(
    'A wrong step off a kerb, and the foot rolls inwards. When that overstretches or tears a ',
    { link: 'ligament', to: '/glossary#ligament' },
    ', it is called a sprain. The ankle swells, may turn blue and hurts when you put weight on it.',
  ),
  paragraph('This page is for adults. A child with a sore ankle and a limp should be seen by a health professional.'),
  heading(2, 'Sprain or break'),
  paragraph('It is not always easy to tell the two apart. Have the ankle checked on the same day if you notice any of these:'),
  bullets(
    'You cannot take four steps on the foot, even with a limp.',
    'Pressing on the bone at the inner or outer side of the ankle, or on the foot, hurts a lot.',
    'You heard a crack, or the swelling and pain are severe.',
  ),
  paragraph('Doctors use signs like these to decide who needs an X-ray.', { cite: 'ottawa-1992' }),
]

const treatment: Block[] = [
  heading(2, 'The first days'),
  steps(
    'Stop the activity, and protect the ankle from a second twist.',
    'Raise the foot when you sit or lie down.',
    'Use a cold pack in a towel for up to 20 minutes if it soothes the pain.',
    'Wear an elastic bandage if it feels good, and take it off at night. It must not be tight.',
    'Begin to move the foot up and down as soon as you can bear it.',
  ),
  paragraph(
    'Ask a pharmacist which painkiller suits you. Do without alcohol, hot baths and massage of the sore place for the '
    + 'first two or three days, since they may make the swelling worse.',
    { cite: 'nhs-sprains' },
  ),
  heading(2, 'The weeks after'),
  paragraph(
    'Walk normally as soon as you can. Exercises for strength and balance help the ankle to become steady again. They '
    + 'also make the next sprain less likely.',
  ),
  table(
    ['Stage', 'What you do', 'Move on when'],
    ['Move', 'Draw circles and letters with the foot', 'You can walk without a limp'],
    ['Strengthen', 'Rise onto your toes, first with both feet', 'It feels easy and does not swell'],
    ['Balance', 'Stand on one leg near a wall', 'You stand steadily with your eyes open'],
    ['Return', 'Jog, then turn and jump', 'You trust the ankle again'],
  ),
  paragraph(
    'Many people walk well again within a few weeks. Sport may take longer, and some ache can stay for months. A brace can '
    + 'help when you go back to sport. Knees that ache after the break are dealt with in ',
    { link: 'sore knees in runners', to: '/pain-management/sore-knees-in-runners' },
    '.',
  ),
  paragraph('This page is general. Our ', { link: 'medical disclaimer', to: '/medical-disclaimer' }, ' says what that means.'),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'The ankle or foot has changed shape, or a bone shows.',
    'The foot is cold, pale, blue or numb.',
    'You have chest pain or are short of breath.',
  ),
  care(
    'urgent',
    'You cannot take four steps, or the bone itself is very sore.',
    'The pain or swelling is severe or is getting worse.',
    'The ankle is hot and red, or you have a fever.',
    'Your calf has become swollen, warm and painful.',
  ),
  care(
    'nonUrgent',
    'The ankle is not clearly better after one or two weeks.',
    'It gives way again and again.',
    'You need advice on how to go back to work or sport.',
  ),
]

export const ankleSprain: SampleArticle = {
  state: 'published',
  title: 'Ankle Sprain: The First Weeks',
  slug: 'ankle-sprain-the-first-weeks',
  topic: 'joints',
  standfirst:
    'A twisted ankle swells quickly and can hurt a lot. Most sprains heal well with care at home. Here is what to do on the '
    + 'first day, and how to become steady again.',
  takeaways: [
    'Protect the ankle at first, but begin to move it early.',
    'If you cannot take four steps on it, have it checked today.',
    'Balance exercises make the next sprain less likely.',
  ],
  author: 'jonas-ferrow',
  reviewer: 'dr-raj',
  body: [...understanding, ...treatment],
  sources: [
    {
      key: 'ottawa-1992',
      title: 'A study to develop clinical decision rules for the use of radiography in acute ankle injuries',
      authors: 'Stiell IG, Greenberg GH, McKnight RD, and others',
      publisher: 'Annals of Emergency Medicine, volume 21, issue 4',
      year: 1992,
      doi: '10.1016/S0196-0644(05)82656-3',
      pmid: '1554175',
    },
    { key: 'nhs-sprains', title: 'Sprains and strains', publisher: 'NHS (United Kingdom)' },
  ],
  meta: {
    title: 'Ankle sprain: what to do in the first weeks',
    description: 'First aid for a twisted ankle, how to tell when it may be broken, and exercises to become steady again.',
  },
}
