import type { SampleArticle } from '../article'
import { bullets, care, heading, image, paragraph, steps, table, type Block } from '../block'
import { niceOnLowBackPain } from '../guidelines'

const kneePage = '/pain-management/sore-knees-in-runners'

const understanding: Block[] = [
  paragraph(
    'Low back pain is felt between the lowest ribs and the top of the legs. Nearly everyone has it at some time. It '
    + 'may start after lifting, after a long drive, or for no reason that you can think of.',
  ),
  paragraph(
    'Most often no single part of the back can be named as the cause. Doctors call this ',
    { em: 'non-specific' },
    ' back pain. It does not mean that the pain is not real. It means that no sign of a serious illness was found.',
  ),
  paragraph('This page is for adults. Please look at ', { strong: 'When to get care' }, ' before you go on.'),

  heading(2, 'What causes low back pain'),
  heading(3, 'Muscles and joints that are not used to the task'),
  paragraph(
    'A day of digging or a weekend of moving boxes can leave the back sore. Sitting still for a long time can do the '
    + 'same. The back is strong, but it likes variety.',
  ),
  heading(3, 'An irritated nerve'),
  paragraph(
    'Sometimes pain runs from the back or buttock down one leg, at times with tingling or numbness. This is known as ',
    { link: 'sciatica', to: '/back-and-neck/sciatica-when-back-pain-runs-down-the-leg' },
    '. A nerve in the lower back is irritated, often by a disc that bulges. It commonly eases over some weeks or '
    + 'months.',
  ),
  heading(3, 'Sleep, stress and worry'),
  paragraph(
    'Poor sleep, strain and low mood can turn up the volume of pain. Fear of movement can too. Caring for these is '
    + 'part of caring for a back.',
  ),
  heading(3, 'Rarer causes'),
  paragraph(
    'A broken bone, an infection, a tumour or an inflammatory disease of the spine is a rare cause. These '
    + 'give warning signs, which are listed at the end of this page.',
  ),
]

const selfCare: Block[] = [
  heading(2, 'What helps at home'),
  heading(3, 'Stay as active as you can'),
  paragraph(
    'Staying in bed tends to slow recovery. Keep up as much of your normal day as the pain allows, and do a little '
    + 'more each day. You do not have to be free of pain to go back to work or to your hobbies.',
    { cite: 'nice-ng59' },
  ),
  steps(
    'For the first day or two, take short walks around the house, and change position often.',
    'Next, walk a little further each day, at an easy pace.',
    'Then add gentle exercises that you like and can keep up.',
    'Last, go back to lifting and sport in small stages.',
  ),
  heading(3, 'Gentle exercise'),
  paragraph(
    'No one kind of exercise has proved best for everyone. Walking, swimming, yoga, Pilates and strength training all '
    + 'help some people.',
    { cite: 'who-low-back-2023' },
    ' The best choice is one that you enjoy. The bridge is easy to try at home.',
  ),
  image('bridge'),
  paragraph(
    'The same exercise is explained step by step in our page on ',
    { link: 'sore knees in runners', to: kneePage },
    '. Stop if it brings on new or sharp pain.',
  ),
  heading(3, 'Warmth or cold'),
  paragraph(
    'A warm pack or a warm bath can relax a tight back. Some people like a cold pack better. Put a cloth between '
    + 'the pack and your skin, keep it short, and do not fall asleep on it. Do not use either on numb skin.',
  ),
  heading(3, 'Sleep and sitting'),
  paragraph(
    'Try lying on your side with a cushion between your knees, or on your back with one under them. By day, get up '
    + 'and move often. There is no perfect way to sit; the next position is often the best one.',
  ),
  heading(3, 'Pain-relief medicines'),
  paragraph(
    'An anti-inflammatory medicine such as ibuprofen helps some people to keep moving. ',
    { strong: 'Follow the leaflet' },
    ', and take it for as short a time as you can. It is not safe for everyone. Ask a doctor or pharmacist first if you:',
  ),
  bullets(
    'are pregnant, trying to become pregnant or breastfeeding',
    'have or have had a stomach ulcer, or trouble with your heart, kidneys or liver',
    'have high blood pressure or asthma, or have reacted badly to such a medicine before',
    'take a blood thinner or any other regular medicine',
    'are an older adult',
  ),
  paragraph(
    'Paracetamol alone is not advised for low back pain in the British guideline.',
    { cite: 'nice-ng59' },
    ' Strong painkillers (opioids) can '
    + 'do more harm than good for pain that lasts. If you already take one, do not stop it suddenly; ask your '
    + 'doctor.',
  ),
]

const moreCare: Block[] = [
  heading(2, 'Care that others can give'),
  table(
    ['Kind of care', 'What guidelines say about it'],
    ['Exercise programme or class', 'Often advised, alone or with others'],
    ['Hands-on treatment, such as massage', 'May help, as one part of a plan with exercise'],
    ['Talking therapy (cognitive behavioural)', 'May help when pain lasts, together with exercise'],
    ['Belts, corsets and traction', 'Not advised'],
    ['X-ray or scan', 'Not needed for most people; used when it would change the treatment'],
  ),
  paragraph(
    'A scan often shows changes that come with age and cause no pain. That is one reason why doctors do not order one '
    + 'for every sore back.',
    { cite: 'nice-ng59' },
  ),

  heading(2, 'What to expect'),
  paragraph(
    'Most spells of back pain ease within a few weeks, though some take longer. It is common for pain to return at '
    + 'times. A new spell does not mean that something has broken. What helped the last time is worth trying again.',
  ),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'You feel numb or tingly around the genitals, buttocks or back passage.',
    'You cannot pass urine, or you have lost control of your bladder or bowels.',
    'Both legs are painful, weak or numb, or a leg is quickly getting weaker.',
    'The pain began with a serious accident, such as a fall from a height or a road crash.',
    'You also have chest pain, or sudden, severe pain in the belly or back, or you feel faint.',
  ),
  care(
    'urgent',
    'You have a fever, or feel shivery or very unwell.',
    'You have had cancer, and this pain is new or different.',
    'You have weak bones or take steroid tablets, and the pain began after a small knock or a fall.',
    'Your immune system is weak, or you have injected drugs.',
    'A foot or leg has become weak.',
    'You have pain in the side with burning or blood when you pass urine.',
  ),
  care(
    'nonUrgent',
    'The pain is not better after a few weeks, or it stops you from doing normal things.',
    'The pain is worse at night, or is bad in every position. Ask for an early appointment.',
    'You have lost weight without trying, or your back has changed shape. Ask for an early appointment.',
    'Your back has been stiff every morning for months, and it loosens as you move.',
    'You need painkillers on most days.',
  ),
]

export const lowBackPain: SampleArticle = {
  state: 'published',
  title: 'Low Back Pain: What You Can Do at Home',
  slug: 'low-back-pain-what-you-can-do-at-home',
  topic: 'back-and-neck',
  standfirst:
    'A sore lower back is very common and seldom dangerous. Gentle movement usually helps more than rest. Here is '
    + 'what you can try at home, and the warning signs that need care at once.',
  takeaways: [
    'Most back pain is not dangerous and eases within weeks.',
    'Stay as active as you can. Bed rest tends to slow recovery.',
    'Numbness between the legs, or trouble with bladder or bowels, is an emergency.',
  ],
  author: 'jonas-ferrow',
  reviewer: 'dr-raj',
  body: [...understanding, ...selfCare, ...moreCare],
  meta: {
    title: 'Low back pain: what helps at home',
    description: 'Gentle movement, warmth and medicines for a sore lower back, and the warning signs that need care at once.',
  },
  reviewIntervalMonths: 12,
  sources: [
    niceOnLowBackPain,
    {
      key: 'who-low-back-2023',
      title:
        'WHO guideline for non-surgical management of chronic primary low back pain in adults in primary and '
        + 'community care settings',
      publisher: 'World Health Organization',
      year: 2023,
      url: 'https://www.who.int/publications/i/item/9789240081789',
    },
    { key: 'nhs-back-pain', title: 'Back pain', publisher: 'NHS (United Kingdom)' },
    { key: 'nhs-nsaids', title: 'NSAIDs', publisher: 'NHS (United Kingdom)' },
  ],
}
