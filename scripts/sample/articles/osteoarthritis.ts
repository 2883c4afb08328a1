import type { SampleArticle } from '../article'
import { bullets, care, heading, image, paragraph, steps, table, type Block } from '../block'

const understanding: Block[] = [
  paragraph(
    'Osteoarthritis is the most common illness of the joints. It can make knees, hips and hands sore and stiff. People '
    + 'often call it wear and tear, but that is only half true: a joint is alive, and it repairs itself all the time.',
  ),
  heading(2, 'What happens in the joint'),
  paragraph(
    'The ends of the bones are covered with ',
    { link: 'cartilage', to: '/glossary#cartilage' },
    ', a firm and smooth layer. In osteoarthritis it becomes thinner and rough. The bone beside it grows thicker, and the '
    + 'lining of the joint may swell from time to time.',
  ),
  image('joint'),
  paragraph(
    'What a picture shows and what a person feels do not always match. Some people with worn joints have little pain. '
    + 'For that reason a doctor can often tell from your story and a look at the joint, without an X-ray.',
    { cite: 'nice-ng226' },
  ),
  heading(3, 'Common signs'),
  bullets(
    'pain when you use the joint, which eases with rest',
    'stiffness in the morning that is gone within half an hour',
    'a joint that creaks, looks knobbly or does not move as far as it did',
    'muscles around the joint that have become weaker',
  ),
]

const treatment: Block[] = [
  heading(2, 'What helps most'),
  heading(3, 'Exercise'),
  paragraph(
    'Exercise is the main treatment, however old you are and however sore the joint.',
    { cite: 'nice-ng226' },
    ' It may hurt a little more at first. That does not mean that it does harm. Stay with it for some weeks before '
    + 'you judge it.',
  ),
  steps(
    'Choose one exercise for strength, such as getting up from a chair without using your hands.',
    'Add one that makes you a little breathless, such as brisk walking, cycling or swimming.',
    'Start with a small amount on most days.',
    'Do a little more each week, as the joint allows.',
  ),
  heading(3, 'Weight'),
  paragraph(
    'If you weigh more than is healthy for you, losing some of it can ease knees and hips. Any amount helps, and more '
    + 'helps more.',
    { cite: 'nice-ng226' },
    ' Ask for support: it is hard to do alone.',
  ),
  heading(3, 'Medicines and aids'),
  table(
    ['What', 'What to know'],
    ['Anti-inflammatory gel', 'Often tried first for a sore knee'],
    ['Anti-inflammatory tablets', 'For a short time, and not for everyone; ask first'],
    ['Paracetamol', 'Helps little in osteoarthritis'],
    ['Strong opioids', 'Not advised; they can do more harm than good'],
    ['Walking stick', 'Held in the hand opposite to the sore leg'],
  ),
  paragraph(
    'Ask a doctor or pharmacist before you take an anti-inflammatory tablet, above all if you are older or pregnant, '
    + 'take other medicines, or have had trouble with your stomach, heart or kidneys.',
  ),
  heading(3, 'Operations'),
  paragraph(
    'A new joint is worth talking about when pain or stiffness spoils your daily life and other care has not helped '
    + 'enough. Age, weight or smoking alone should not keep you from being referred.',
    { cite: 'nice-ng226' },
  ),
  paragraph(
    'Runners often ask whether running wears out knees. Our page on ',
    { link: 'sore knees in runners', to: '/pain-management/sore-knees-in-runners' },
    ' has more for them.',
  ),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'After a fall you cannot stand on the leg, or the leg or joint has changed shape.',
    'You have chest pain, are short of breath or cough up blood.',
    'You vomit blood, or your stools are black, while you take anti-inflammatory tablets.',
  ),
  care(
    'urgent',
    'A joint is hot, red, very sore or suddenly swollen, or you have a fever with it.',
    'A joint that was replaced has become painful, or its wound leaks.',
    'One calf has become swollen, warm and painful.',
  ),
  care(
    'nonUrgent',
    'You have pain or stiffness in a joint that has lasted for weeks.',
    'Your joints are stiff for more than half an hour in the morning.',
    'The pain keeps you from sleep, walking or work.',
  ),
]

export const osteoarthritis: SampleArticle = {
  state: 'published',
  title: 'Osteoarthritis of the Knee and Hip',
  slug: 'osteoarthritis-of-the-knee-and-hip',
  topic: 'joints',
  standfirst:
    'Stiff, sore knees and hips are often due to osteoarthritis. It cannot be undone, but it need not stop you. Moving the '
    + 'joint is the best treatment that there is.',
  takeaways: [
    'A joint with osteoarthritis is safe to use. Exercise is the main treatment.',
    'Losing some weight can ease knees and hips, if you weigh more than is healthy for you.',
    'A hot, swollen joint or a fever needs medical advice on the same day.',
  ],
  author: 'thea-marlow',
  reviewer: 'dr-raj',
  body: [...understanding, ...treatment],
  sources: [
    {
      key: 'nice-ng226',
      title: 'Osteoarthritis in over 16s: diagnosis and management (NG226)',
      publisher: 'National Institute for Health and Care Excellence',
      year: 2022,
      url: 'https://www.nice.org.uk/guidance/ng226',
      pmid: '36745715',
    },
    { key: 'nhs-osteoarthritis', title: 'Osteoarthritis', publisher: 'NHS (United Kingdom)' },
  ],
  meta: {
    title: 'Osteoarthritis of the knee and hip: what helps',
    description: 'What osteoarthritis does to a joint, why exercise is the main treatment, and when to get medical advice.',
  },
}
