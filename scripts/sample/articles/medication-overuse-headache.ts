import type { SampleArticle } from '../article'
import { bullets, care, heading, paragraph, steps, table, type Block } from '../block'
import { niceOnHeadaches } from '../guidelines'

const body: Block[] = [
  paragraph(
    'It sounds unfair: the very tablets that ease a headache can bring on the next one. It happens to people who have '
    + 'migraine or tension-type headache and take medicines for it on many days, month after month. It is nobody’s fault, '
    + 'and it can be put right.',
  ),
  heading(2, 'How to recognise it'),
  bullets(
    'You have a headache on half of all days or more.',
    'You have taken painkillers or triptans on many days a month for three months or longer.',
    'The medicine helps less than it used to, or only for a short time.',
    'You often wake up with a headache.',
  ),
  table(
    ['Medicine', 'How many days a month are too many'],
    ['Triptans, opioids, combined painkillers', 'Ten or more'],
    ['Paracetamol, aspirin, ibuprofen and their like', 'Fifteen or more'],
  ),
  paragraph('These are the limits that British doctors use when they look for it.', { cite: 'nice-cg150' }),

  heading(2, 'What helps'),
  paragraph(
    'The treatment is to stop the medicine for some time. For simple painkillers and triptans, doctors usually advise to '
    + 'stop them all at once for at least a month.',
    { cite: 'nice-cg150' },
    ' ',
    { strong: 'Opioids, and medicines for other illnesses, must not be stopped suddenly.' },
    ' Ask first.',
  ),
  steps(
    'Talk with a doctor or pharmacist, and choose a time without big events.',
    'Tell the people around you. The first days or weeks can be hard.',
    'Expect the headache to get worse for a while before it gets better.',
    'Keep a diary of headaches and of each tablet.',
    'Go back after some weeks to look at the diary together.',
  ),
  paragraph(
    'Afterwards it becomes clearer which kind of headache is left. Our pages on ',
    { link: 'migraine', to: '/pain-management/headache/migraine-what-it-is-and-what-helps' },
    ' and ',
    { link: 'tension-type headache', to: '/pain-management/headache/tension-type-headache-what-helps' },
    ' tell what can be done about it.',
  ),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'A headache comes on suddenly and is the worst you have ever had.',
    'You are weak or numb on one side, are confused, have a fit, or cannot speak or see properly.',
    'You have a fever with a stiff neck or a rash.',
    'You have taken more painkillers than the leaflet allows, even if you feel well.',
  ),
  care(
    'urgent',
    'You are pregnant, or had a baby in the last weeks, and have a bad headache.',
    'You feel shaky, sweat or are very restless after you stopped an opioid.',
    'You keep being sick.',
  ),
  care(
    'nonUrgent',
    'You take something for headaches on ten or more days in a month.',
    'You would like help with cutting down.',
  ),
]

export const medicationOveruseHeadache: SampleArticle = {
  state: 'changes-requested',
  note:
    'Thank you, this reads well. Please add that people who take opioids need a plan from their doctor before they cut '
    + 'down, and say it in the key points as well.',
  title: 'When Painkillers Cause Headaches',
  slug: 'when-painkillers-cause-headaches',
  topic: 'headache',
  standfirst:
    'Painkillers that are taken on many days can themselves lead to headache. This page shows how to recognise it and how to '
    + 'find a safe way out with help.',
  takeaways: [
    'Painkillers on many days a month can make headaches more frequent.',
    'Stopping for some weeks helps most people, but the start can be hard.',
  ],
  author: 'mara-lindt',
  reviewer: 'dr-ines-calder',
  body,
  sources: [niceOnHeadaches],
  meta: {
    title: 'Medication-overuse headache: when painkillers cause headaches',
    description: 'How painkillers can cause headaches, how many days are too many, and how to cut down safely with help.',
  },
}
