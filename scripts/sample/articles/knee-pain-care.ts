import { bullets, care, heading, paragraph, table, type Block } from '../block'

/** The last part of the article on knee pain: the way back, staying well, and when to ask for help. */
export const kneePainCare: Block[] = [
  heading(2, 'Getting back to running'),
  paragraph(
    'Start when walking and stairs feel comfortable. Take the stages below in order, with a day off between runs. '
    + 'Stay at each stage for about a week, or longer if the knee needs it. If the pain is worse the next morning, go '
    + 'back one stage.',
  ),
  table(
    ['Stage', 'What you do', 'Move on when'],
    ['1. Walk', 'Brisk walks on flat ground', 'Walks and stairs are comfortable, also the next morning'],
    ['2. Walk and jog', 'Short, easy jogs with a walk after each', 'The knee is no worse after several outings'],
    ['3. Easy run', 'A short run at a pace at which you can chat', 'You finish without a limp or growing pain'],
    ['4. Usual distance', 'Lengthen the runs little by little', 'Your usual week is comfortable'],
    ['5. Hills and speed', 'Add one of them at a time', 'You are back to the training you enjoy'],
  ),

  heading(2, 'Keeping it from coming back'),
  paragraph('Nothing can rule out another sore knee. These habits make one less likely to last:'),
  bullets(
    'Change one thing at a time: distance, pace or hills.',
    'Plan easy days and days of rest, and take them.',
    'Keep up strength exercises for the hip and thigh, even when nothing hurts.',
    'Come back slowly after an illness or a holiday.',
    'Ease off at the first sign of trouble. A quiet week now may save you a longer break.',
  ),
  paragraph(
    'Runners often have a stiff back as well. Our page on ',
    { link: 'low back pain', to: '/back-and-neck/low-back-pain-what-you-can-do-at-home' },
    ' tells how to stay active with one.',
  ),

  heading(2, 'When to get care'),
  care(
    'emergency',
    'You have chest pain, are short of breath or cough up blood. A painful, swollen calf can come with it.',
    'After an injury the knee or leg has changed shape, or the foot is cold, pale, blue or numb.',
  ),
  care(
    'urgent',
    'You cannot stand on the leg, or cannot bend or straighten the knee.',
    'The knee is badly swollen, or it swelled up within hours of an injury.',
    'The knee is hot or red and very sore, or you have a fever or feel shivery and unwell.',
    'One calf has become swollen, warm and painful.',
  ),
  care(
    'nonUrgent',
    'The pain has not improved after a few weeks of the steps on this page.',
    'One spot on the bone is sore and hurts more with each run. Do not run until it has been checked.',
    'The knee locks, catches painfully or gives way.',
    'The knee hurts at night or at rest, or keeps swelling.',
    'You have lost weight without trying, or there is a lump that you cannot explain.',
  ),
  paragraph('If you are not sure how urgent it is, ask for advice sooner rather than later.'),
]
