import type { SampleArticle } from '../article'
import { bullets, care, heading, paragraph, steps, table, type Block } from '../block'
import { niceOnHeadaches } from '../guidelines'

const understanding: Block[] = [
  paragraph(
    'Tension-type headache is the most common kind of headache. It can be tiresome, but it does not harm the '
    + 'brain. Most people can go on with their day while they have it.',
  ),
  paragraph(
    'This page is for adults. If your headache is sudden and severe, or unlike any that you have had before, read ',
    { strong: 'When to get care' },
    ' first.',
  ),

  heading(2, 'What it feels like'),
  bullets(
    'a dull ache or pressure, like a tight band',
    'pain on both sides of the head, sometimes in the neck as well',
    'mild to moderate pain that does not get worse when you walk or climb stairs',
    'no vomiting, and little or no trouble with light and noise',
  ),
  paragraph(
    'It may last for half an hour or go on for days. Some people have it now and then. In others it comes on '
    + 'most days, and then a doctor should know about it.',
  ),
  heading(3, 'How it differs from migraine'),
  table(
    ['What to look at', 'Tension-type headache', 'Migraine'],
    ['Where', 'Both sides, like a band', 'Often one side, but can be both'],
    ['Kind of pain', 'Pressing or tight', 'Often throbbing'],
    ['Moving about', 'Makes little difference', 'Tends to make it worse'],
    ['Along with it', 'Often nothing else', 'Feeling sick; light and noise are hard to bear'],
  ),
  paragraph(
    'Many people have both kinds at different times. Our page on ',
    { link: 'migraine', to: '/pain-management/headache/migraine-what-it-is-and-what-helps' },
    ' tells more about the second.',
  ),

  heading(2, 'What may bring it on'),
  paragraph('The exact cause is not known. People often notice headaches after:'),
  bullets(
    'stress, or the rest after a time of stress',
    'too little sleep, or sleep at odd hours',
    'a missed meal, or too little to drink',
    'a long time in one position, such as at a screen',
    'a lot of caffeine, or suddenly much less of it than usual',
  ),
  paragraph(
    'What bothers one person leaves another untouched. There is no need to avoid everything on the list.',
  ),
]

const treatment: Block[] = [
  heading(2, 'What helps'),
  heading(3, 'Simple things first'),
  paragraph(
    'Have a glass of water and something to eat if you have missed a meal. Step away from the screen. Roll your '
    + 'shoulders and gently turn your head from side to side. A walk, a rest in a quiet room, or a warm cloth on '
    + 'the neck helps some people.',
  ),
  heading(3, 'Pain-relief medicines'),
  paragraph(
    'Paracetamol (also called acetaminophen), ibuprofen or aspirin can ease a headache. ',
    { strong: 'Follow the leaflet in the pack.' },
    ' Children and teenagers under 16 should not take aspirin unless a doctor tells them to. Ask a pharmacist which '
    + 'medicine is safe for you, above all if you:',
  ),
  bullets(
    'are pregnant, trying to become pregnant or breastfeeding',
    'have asthma, high blood pressure or a stomach ulcer',
    'have trouble with your heart, kidneys or liver',
    'have ever reacted badly to a painkiller',
    'take a blood thinner or any other regular medicine',
  ),
  paragraph('Medicines that contain codeine or other opioids are not advised for tension-type headache.', { cite: 'nice-cg150' }),
  heading(3, 'When painkillers become the cause'),
  paragraph(
    'Painkillers that are taken often, for months, can themselves lead to headache. This is called ',
    { link: 'medication-overuse headache', to: '/glossary#medication-overuse-headache' },
    '. The answer is to cut them down, and that is easier with help. If you need any painkiller on ten or more days '
    + 'in a month, talk to a doctor or pharmacist. Do not suddenly stop a medicine that a doctor has prescribed.',
  ),
  heading(3, 'Help for headaches that keep coming'),
  paragraph(
    'A doctor can check what kind of headache you have and look for other causes. The British guideline lets '
    + 'doctors consider a course of acupuncture for people who have tension-type headache very often.',
    { cite: 'nice-cg150' },
    ' Relaxation, '
    + 'regular activity and help with sleep or stress may also be worth a try.',
  ),

  heading(2, 'Keeping a headache diary'),
  paragraph('A diary shows patterns that memory misses. It need not take more than a minute a day.'),
  steps(
    'Note the day, when the headache began and how long it went on.',
    'Write down where it hurt, how bad it was, and what else you noticed.',
    'List each painkiller that you took.',
    'Add your sleep, your meals and anything unusual. Note your period too, if you have one.',
    'After about eight weeks, look for patterns, or take the diary to your doctor.',
  ),
  paragraph(
    'Regular meals, sleep and movement are a good base for any kind of pain. Our page on ',
    { link: 'low back pain', to: '/back-and-neck/low-back-pain-what-you-can-do-at-home' },
    ' has ideas for people who sit a lot.',
  ),
]

const whenToGetCare: Block[] = [
  heading(2, 'When to get care'),
  care(
    'emergency',
    'The headache came on suddenly and is the worst you have ever had.',
    'You have a fever with a stiff neck, a rash, or light that hurts your eyes.',
    'There is confusion, drowsiness, a fit, or trouble with speech, sight, balance or memory.',
    'An arm, a leg or one side of the face is weak or numb.',
    'The headache follows a blow to the head, and you vomit, feel drowsy or are getting worse.',
    'You have a red, painful eye and your sight is blurred.',
    'You have lost sight in one or both eyes, even for a short time.',
    'Others in the same house have headaches too, or yours fades outdoors. It may be carbon monoxide, a '
    + 'poisonous gas without smell. Go out into fresh air first.',
  ),
  care(
    'urgent',
    'You are over 50 and have a new headache, a tender scalp or pain in the jaw when you chew.',
    'You are pregnant, or had a baby in the last weeks, and the headache is bad or does not go away. Call your '
    + 'maternity unit or a doctor.',
    'Your immune system is weak, or you have or have had cancer, and the headache is new.',
    'You had a blow to the head, and a headache began in the days or weeks after it.',
    'You have a fever with the headache, and feel very unwell.',
    'You keep being sick, and there is no clear reason.',
  ),
  care(
    'nonUrgent',
    'You have headaches on several days of the week, or they are getting worse. Ask for an early appointment if they '
    + 'are quickly getting worse.',
    'Coughing, sneezing, bending or exercise brings the headache on, or it wakes you. Ask for an early appointment.',
    'The headaches keep you from work, school or sleep.',
    'You need painkillers often, or they no longer help.',
  ),
]

export const tensionTypeHeadache: SampleArticle = {
  state: 'published',
  title: 'Tension-Type Headache: What Helps and What to Watch For',
  slug: 'tension-type-headache-what-helps',
  topic: 'headache',
  standfirst:
    'A dull, tight ache on both sides of the head is most often a tension-type headache. It is common and not '
    + 'dangerous. Simple steps often ease it, and a few signs tell you when to get help.',
  takeaways: [
    'A tension-type headache feels like a tight band and is not dangerous.',
    'Water, food, a break and gentle movement often ease it.',
    'Needing painkillers on ten or more days in a month is a reason to ask for help.',
  ],
  author: 'mara-lindt',
  reviewer: 'dr-ines-calder',
  body: [...understanding, ...treatment, ...whenToGetCare],
  meta: {
    title: 'Tension-type headache: what helps',
    description: 'How a tension-type headache feels, how it differs from migraine, what eases it, and when to get help.',
  },
  sources: [
    niceOnHeadaches,
    { key: 'nhs-tension-headaches', title: 'Tension headaches', publisher: 'NHS (United Kingdom)' },
    { key: 'nhs-nsaids', title: 'NSAIDs', publisher: 'NHS (United Kingdom)' },
  ],
}
