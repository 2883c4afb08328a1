import { bullets, heading, image, paragraph, table, type Block } from '../block'

/** The first part of the article on knee pain: what it feels like and where it comes from. */
export const kneePainCauses: Block[] = [
  paragraph(
    'A knee that hurts on a run is a nuisance, and it can be a worry. In most runners it does not mean that something '
    + 'is torn or worn out. It means that the joint and the tissues around it have become sore.',
  ),
  paragraph(
    'This page is for adults whose pain came on bit by bit. If yours began with a fall, a twist or a blow, go straight '
    + 'to “When to get care” below. A child or teenager with a painful knee and a limp should be seen by a health '
    + 'professional promptly, and on the same day if they cannot stand on the leg. The trouble may lie in the hip.',
  ),

  heading(2, 'What it feels like'),
  paragraph(
    'The pain is often a dull ache that is hard to point at. It may start during a run, or only on the way '
    + 'home. These are common signs:',
  ),
  bullets(
    'an ache in front of the knee, around the kneecap or behind it',
    'more pain on stairs, on slopes, when you squat or when you kneel',
    'stiffness after you have sat for a long time with bent knees',
    'pain that eases with a few quiet days, and returns with the next hard run',
  ),
  paragraph(
    'A knee may also click or creak. A noise without pain or swelling is common and usually harmless.',
  ),
  image('kneecap'),
  heading(3, 'Where the pain sits'),
  paragraph('The place of the pain gives a clue, though not an answer. Two problems can also be there at once.'),
  table(
    ['Where it hurts', 'What is often behind it', 'What tends to set it off'],
    ['Around or behind the kneecap', 'Kneecap pain (patellofemoral pain)', 'Stairs, slopes, squats, long sitting'],
    ['On the outer side of the knee', 'Irritation under the iliotibial band', 'Longer runs, downhill stretches'],
    ['Just below the kneecap', 'A sore kneecap tendon', 'Jumps, sprints, fast changes of pace'],
    ['Deep inside, or along the joint line', 'The cartilage or joint itself', 'Twists, deep bends; have it checked'],
  ),

  heading(2, 'What causes knee pain when running'),
  paragraph('There is seldom one single cause. Several small things add up until the knee complains.'),
  heading(3, 'A sudden rise in load'),
  paragraph(
    'Muscles, tendons and joints grow stronger with use, but they need time. Pain often follows a change: more '
    + 'miles, more hills, faster sessions, fewer days of rest, or a return after weeks off. Look back over your last '
    + 'month of training. The change is often easy to spot.',
  ),
  heading(3, 'Kneecap pain'),
  paragraph(
    'The kneecap slides in a groove at the lower end of the thigh bone. Each bend of the leg presses it into that '
    + 'groove. When the load is more than the area is used to, the tissues around the kneecap become tender. Doctors '
    + 'call this ',
    { em: 'patellofemoral pain' },
    '. Many people know it as runner’s knee.',
    { cite: 'aaos-pfps' },
  ),
  heading(3, 'Irritation on the outer side'),
  paragraph(
    'A long, strong band runs down the outside of the thigh to the shin. It is called the ',
    { em: 'iliotibial band' },
    '. The tissue between this band and the bone can become sore in people who run a lot. The pain '
    + 'often starts at about the same point in each run.',
    { cite: 'statpearls-itb' },
  ),
  heading(3, 'A sore tendon below the kneecap'),
  paragraph(
    'The kneecap tendon links the kneecap to the shin bone. It works like a spring when you push off and land. Too '
    + 'much jumping or sprinting can make it sore. You can usually put a finger on the exact spot.',
  ),
  heading(3, 'Muscles that tire early'),
  paragraph(
    'The thigh muscles slow you down at each step. The muscles around the hip help to steer the knee. Some people '
    + 'with kneecap pain have less strength in these muscles. It is not always clear whether this came first or '
    + 'followed the pain. Either way, making them stronger often helps.',
  ),
  heading(3, 'Ground, slopes and shoes'),
  paragraph(
    'Downhill running asks more of the front of the knee. A new surface or very different shoes also change how '
    + 'the load is shared. There is no shoe that suits everyone. Choose a pair that feels comfortable, and get used '
    + 'to it on short runs.',
  ),
  heading(3, 'Causes that are not about running'),
  paragraph(
    'Arthritis, gout, an infection or an old injury can also hurt when you run. Pain from the hip or the back is '
    + 'sometimes felt in the knee. This is one reason to have pain checked when it does not behave as described here.',
  ),
]
