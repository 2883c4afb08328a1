import type { SampleArticle } from '../article'
import { bullets, care, heading, image, paragraph, steps, table, type Block } from '../block'
import { niceOnLowBackPain } from '../guidelines'

const understanding: Block[] = [
  paragraph(
    'Sciatica is pain that comes from an irritated nerve in the lower back. It is felt in the buttock or the leg, often '
    + 'more than in the back itself. It can be very sore, yet it usually settles without an operation.',
  ),
  paragraph('This page is for adults. Please read ', { strong: 'When to get care' }, ' first if your pain is new.'),

  heading(2, 'What sciatica feels like'),
  bullets(
    'a sharp, burning or shooting pain from the buttock down the back or side of one leg',
    'tingling or numbness in the leg or foot',
    'pain that gets worse when you cough, sneeze or sit for long',
    'at times, weakness in a part of the leg or foot',
  ),
  paragraph('Pain in the back alone is not sciatica. Our page on ', {
    link: 'low back pain', to: '/back-and-neck/low-back-pain-what-you-can-do-at-home',
  }, ' is about that.'),

  heading(2, 'Why it happens'),
  paragraph(
    'Soft discs lie between the bones of the ',
    { link: 'lower spine', to: '/glossary#lumbar-spine' },
    '. When a disc bulges, it can press on a nerve nearby or irritate it. This is the most common cause. In older '
    + 'people the space around the nerves can also become narrow.',
  ),
  image('spine'),
  paragraph(
    'A bulging disc often shrinks again by itself. Many people have one and never feel it. That is why a scan tells only '
    + 'a part of the story, and why it is not needed at first in most cases.',
    { cite: 'nice-ng59' },
  ),
]

const treatment: Block[] = [
  heading(2, 'What helps'),
  heading(3, 'Keep moving in small doses'),
  paragraph(
    'Rest in bed for a long time does not make the nerve heal faster. Change your position often. Short walks are good '
    + 'for many people. Let the leg be your guide: some ache is fine, but pain that keeps growing means do less.',
  ),
  steps(
    'Find two or three positions that ease the leg, such as lying on your side with a cushion between the knees.',
    'Get up and walk for a few minutes, several times a day.',
    'Lengthen the walks when the leg has been calmer for a day or two.',
    'Go back to your usual tasks bit by bit. Leave heavy lifting for last.',
  ),
  heading(3, 'Medicines'),
  paragraph(
    'Medicines help sciatica less than one would hope. An anti-inflammatory medicine may take the edge off for some '
    + 'people, but it is not safe for everyone. Ask a doctor or pharmacist first. Several stronger medicines that were '
    + 'once common, such as gabapentinoids and opioids for lasting sciatica, are no longer advised in the British '
    + 'guideline.',
    { cite: 'nice-ng59' },
  ),
  paragraph({ strong: 'Do not stop a prescribed medicine suddenly.' }, ' Ask how to lower it safely.'),
  heading(3, 'Exercise and other care'),
  table(
    ['Kind of care', 'When it may be worth a try'],
    ['Exercise programme or class', 'When you can move a little, alone or with others'],
    ['Hands-on treatment', 'As one part of a plan that includes exercise'],
    ['Talking therapy', 'When pain lasts and worry or low mood add to it'],
    ['Injection near the nerve', 'For recent, severe sciatica, after talking with a specialist'],
    ['Operation', 'When other care has not helped and a scan fits the signs'],
  ),

  heading(2, 'How long it takes'),
  paragraph(
    'Many people feel better within some weeks or a few months. The pain in the leg often shrinks towards the back '
    + 'before it goes. Numbness can take longer than pain. A spell that comes back is common and can be treated '
    + 'in the same way.',
    { cite: 'nhs-sciatica' },
  ),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'You feel numb or tingly around the genitals, buttocks or back passage.',
    'You find it hard to pass urine, or have lost control of your bladder or bowels.',
    'Both legs are painful, weak or numb.',
    'A leg or foot is quickly getting weaker.',
    'The pain began with a serious accident.',
  ),
  care(
    'urgent',
    'Your foot drops when you walk, or part of the leg is newly weak.',
    'You have a fever or feel very unwell.',
    'You have had cancer, and this pain is new.',
    'Your immune system is weak, or you have injected drugs.',
  ),
  care(
    'nonUrgent',
    'The pain is no better after a few weeks of the steps above.',
    'The pain keeps you from sleep or work.',
    'You have lost weight without trying. Ask for an early appointment.',
  ),
]

export const sciatica: SampleArticle = {
  state: 'published',
  title: 'Sciatica: When Back Pain Runs Down the Leg',
  slug: 'sciatica-when-back-pain-runs-down-the-leg',
  topic: 'back-and-neck',
  standfirst:
    'A sore nerve in the lower back can send pain all the way to the foot. It usually calms down by itself. Here is what '
    + 'makes the wait easier, and the few signs that cannot wait.',
  takeaways: [
    'Sciatica is pain down one leg from an irritated nerve in the lower back.',
    'Most people get better within weeks or months without an operation.',
    'Keep moving in small doses and change position often.',
    'New numbness between the legs or trouble passing urine is an emergency.',
  ],
  author: 'thea-marlow',
  reviewer: 'dr-raj',
  body: [...understanding, ...treatment],
  sources: [
    niceOnLowBackPain,
    { key: 'nhs-sciatica', title: 'Sciatica', publisher: 'NHS (United Kingdom)' },
  ],
  meta: {
    title: 'Sciatica: causes, what helps, and warning signs',
    description: 'Why back pain can run down the leg, what eases sciatica at home, and which signs need emergency care.',
  },
  reviewIntervalMonths: 18,
}
