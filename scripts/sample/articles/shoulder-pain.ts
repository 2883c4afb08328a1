import type { SampleArticle } from '../article'
import { bullets, care, heading, paragraph, steps, table, type Block } from '../block'

const body: Block[] = [
  paragraph(
    'The shoulder moves further than any other joint. It pays for that freedom: it relies on muscles and ',
    { link: 'tendons', to: '/glossary#tendon' },
    ' to stay in place, and these can become sore. Often no single cause can be named, and the pain still gets better.',
  ),
  heading(2, 'Common causes'),
  table(
    ['What it is called', 'What people notice'],
    ['Sore tendons (rotator cuff pain)', 'Pain at the side of the arm when you lift or reach'],
    ['Frozen shoulder', 'Pain first, then a stiffness that takes many months to ease'],
    ['Arthritis', 'An ache and stiffness that come on over years'],
    ['Pain from the neck', 'Pain that runs further down the arm, at times with tingling'],
  ),
  paragraph('Pain from the heart, lungs or belly can be felt in a shoulder, too. Then moving the arm changes little.'),

  heading(2, 'What you can do'),
  heading(3, 'Keep using the arm'),
  paragraph(
    'Do less of what clearly makes it worse, such as work above your head. But do not rest the arm in a sling unless you '
    + 'were told to: a shoulder that is kept still grows stiff.',
    { cite: 'nhs-shoulder-pain' },
  ),
  steps(
    'Lean forward with one hand on a table, let the sore arm hang, and swing it gently.',
    'Walk your fingers up a wall as high as is comfortable, and down again.',
    'Press the back of your hand lightly against a wall, hold for a few breaths, and let go.',
    'Repeat each of them a few times, on most days, for several weeks.',
  ),
  heading(3, 'Sleep'),
  bullets(
    'Lie on your back, or on the side that does not hurt.',
    'Hug a pillow, so that the sore arm rests on it.',
    'Put a small cushion under the arm when you lie on your back.',
  ),
  heading(3, 'Medicines and other care'),
  paragraph(
    'A pharmacist can help you to choose a painkiller that is safe for you. A physiotherapist can plan exercises. An '
    + 'injection of a steroid may ease the pain for a while, and a doctor can tell whether it would suit you.',
  ),
  paragraph('If the neck is stiff as well, see ', {
    link: 'our page on a stiff neck', to: '/back-and-neck/stiff-neck-simple-ways-to-ease-it',
  }, '.'),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'The pain comes with chest pain, a tight chest, sweating or trouble with breathing.',
    'The shoulder has changed shape after a fall or a blow.',
    'The arm is cold, pale or suddenly numb or weak.',
  ),
  care(
    'urgent',
    'You cannot lift the arm after an injury.',
    'The joint is hot, red or swollen, or you have a fever.',
    'Both shoulders are very stiff and sore, you are over 50, and you have a new headache or trouble with your sight.',
  ),
  care(
    'nonUrgent',
    'The pain is no better after two or three weeks.',
    'It is hard to dress, wash or sleep.',
    'You have had cancer, have lost weight or found a lump. Ask for an early appointment.',
  ),
]

export const shoulderPain: SampleArticle = {
  state: 'signed',
  title: 'Shoulder Pain: Keep It Moving',
  slug: 'shoulder-pain-keep-it-moving',
  topic: 'joints',
  standfirst:
    'A sore shoulder makes simple things hard: a coat, a high shelf, a night’s sleep. It often heals slowly, but it heals. '
    + 'Gentle movement is the first step.',
  takeaways: [
    'Shoulder pain is common and often takes weeks or months to settle.',
    'Keep the arm moving within comfort, since a still shoulder grows stiff.',
    'Shoulder pain with chest pain or trouble with breathing is an emergency.',
  ],
  author: 'mara-lindt',
  reviewer: 'dr-raj',
  body,
  sources: [{ key: 'nhs-shoulder-pain', title: 'Shoulder pain', publisher: 'NHS (United Kingdom)' }],
  meta: {
    title: 'Shoulder pain: how to keep it moving',
    description: 'Common causes of shoulder pain, exercises to begin with, how to sleep, and when to get medical care.',
  },
}
