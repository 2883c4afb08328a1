import type { SampleArticle } from '../article'
import { bullets, care, heading, image, paragraph, steps, table, type Block } from '../block'

const understanding: Block[] = [
  paragraph(
    'Most people wake up with a stiff neck at some time. It can feel alarming when you cannot turn your head to look '
    + 'over your shoulder. In most cases a muscle or a small joint is irritated, and it passes within days or weeks.',
  ),
  heading(2, 'What may bring it on'),
  bullets(
    'a night in an awkward position',
    'hours at a screen or a phone without a break',
    'a task that you are not used to, such as painting a ceiling',
    'a draught or cold, as some people find, though nobody knows quite why',
    'stress, which makes many people pull their shoulders up',
  ),
  paragraph(
    'A sore neck can also cause a headache. Our page on ',
    { link: 'tension-type headache', to: '/pain-management/headache/tension-type-headache-what-helps' },
    ' tells more about it.',
  ),
]

const treatment: Block[] = [
  heading(2, 'What you can do'),
  heading(3, 'Move it gently'),
  paragraph(
    'A neck likes to move. Guidelines for physiotherapists put exercise and movement at the centre of care.',
    { cite: 'jospt-neck-2017' },
    ' Do these movements a few times a day, as far as feels comfortable:',
  ),
  steps(
    'Sit or stand upright, and let your shoulders drop.',
    'Turn your head slowly to one side, then to the other.',
    'Tilt your head towards one shoulder, then towards the other.',
    'Look down towards your chest, and then ahead again.',
    'Stop when you feel sharp pain, dizziness or tingling.',
  ),
  image('neck-turns'),
  heading(3, 'Warmth and rest at night'),
  paragraph(
    'A warm pack or a warm shower can loosen the muscles. Put a cloth between the pack and your skin. At night, a pillow '
    + 'that keeps your head in line with your back is often the most comfortable. A collar is seldom a good idea, since '
    + 'it lets the muscles grow weak.',
  ),
  heading(3, 'Pain relief'),
  paragraph(
    'Paracetamol, or an anti-inflammatory gel or tablet, can help you to keep moving. ',
    { strong: 'Follow the leaflet in the pack.' },
    ' A pharmacist can tell you which is safe for you, above all if you are pregnant, have another illness or take other '
    + 'medicines.',
  ),
  heading(3, 'At your desk'),
  table(
    ['What to look at', 'What often helps'],
    ['Screen', 'Its upper edge at the height of your eyes'],
    ['Phone', 'Lift it up instead of bending down to it'],
    ['Breaks', 'Get up for a moment about every half hour'],
    ['Shoulders', 'Low and loose, with the arms resting on the desk'],
  ),

  heading(2, 'What to expect'),
  paragraph(
    'A stiff neck is often better after a few days. Some ache may stay for some weeks. Do not drive until you can turn '
    + 'your head well enough to see all round. If neck pain goes on for months, our pages on ',
    { link: 'pain management', to: '/pain-management' },
    ' may help, too.',
  ),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'The pain began with a fall, a crash or a blow to the head or neck.',
    'You have a stiff neck with fever, and a bad headache, a rash, confusion or light that hurts your eyes.',
    'You have sudden, severe pain in the neck or head, or trouble with speech, sight or balance.',
    'The pain spreads to the chest, jaw or arm, or you are short of breath.',
    'An arm or leg is suddenly weak or numb.',
  ),
  care(
    'urgent',
    'Your hands have become clumsy, or your walking unsteady.',
    'You have a fever or feel very unwell.',
    'You have had cancer, or have weak bones, and this pain is new.',
    'Pain runs down one arm, and a part of the arm or hand is newly weak.',
  ),
  care(
    'nonUrgent',
    'The pain is no better after a few weeks.',
    'You often feel pins and needles in an arm or hand.',
    'The pain wakes you at night, or you have lost weight without trying. Ask for an early appointment.',
  ),
]

export const neckPain: SampleArticle = {
  state: 'published',
  title: 'Stiff Neck: Simple Ways to Ease It',
  slug: 'stiff-neck-simple-ways-to-ease-it',
  topic: 'back-and-neck',
  standfirst:
    'A stiff neck is a nuisance, but it usually passes within days or weeks. Gentle movement and warmth help most people. '
    + 'Learn what to try first, and when a neck needs to be looked at.',
  takeaways: [
    'Most stiff necks get better by themselves within days or weeks.',
    'Gentle movement helps more than keeping the neck still.',
    'Fever with a stiff neck and a bad headache is an emergency.',
  ],
  author: 'jonas-ferrow',
  reviewer: 'dr-ines-calder',
  body: [...understanding, ...treatment],
  sources: [
    {
      key: 'jospt-neck-2017',
      title: 'Neck Pain: Revision 2017',
      authors: 'Blanpied PR, Gross AR, Elliott JM, and others',
      publisher: 'Journal of Orthopaedic & Sports Physical Therapy, volume 47, issue 7',
      year: 2017,
      doi: '10.2519/jospt.2017.0302',
    },
    { key: 'nhs-neck-pain', title: 'Neck pain', publisher: 'NHS (United Kingdom)' },
  ],
  meta: {
    title: 'Stiff neck: simple ways to ease it',
    description: 'Gentle movements, warmth and desk tips for a stiff neck, and the warning signs that need care.',
  },
}
