import { bullets, heading, image, paragraph, steps, type Block } from '../block'

/** The second part of the article on knee pain: what a person can do about it. */
export const kneePainTreatment: Block[] = [
  heading(2, 'Treatment'),
  paragraph(
    'The aim is to calm the knee first, and then to make the leg stronger than it was. For most people, exercise is '
    + 'the main treatment.',
    { cite: 'jospt-2019' },
    ' It takes patience: think in weeks and months, not days.',
  ),
  heading(3, 'Ease off, but keep moving'),
  paragraph(
    'Full rest is seldom needed for kneecap pain. Cut back to what the knee puts up with, and leave out hills and '
    + 'fast sessions for now. If every run hurts, walk, swim or cycle instead, as long as that feels comfortable.',
  ),
  paragraph(
    'A little discomfort is usually acceptable if it has settled by the next morning. Stop for the day if the pain '
    + 'makes you limp or changes the way you run.',
  ),
  heading(3, 'Cold packs'),
  paragraph(
    'A cold pack may dull the pain for a while. It does not treat the cause, so use it only if it helps you. Wrap '
    + 'it in a towel, keep it on for no longer than 20 minutes, and let the skin warm up again afterwards. Do not '
    + 'use cold on numb skin or where your blood flow is poor.',
  ),
  heading(3, 'Pain-relief medicines'),
  paragraph(
    'Medicines can make a bad spell easier. They do not mend the knee. A pharmacist can help you choose between '
    + 'paracetamol (also called acetaminophen) and an anti-inflammatory gel or tablet such as ibuprofen. ',
    { strong: 'Follow the leaflet in the pack' },
    ', and use the medicine for as short a time as you can.',
  ),
  paragraph(
    'Ask a doctor or pharmacist before you take an ',
    { link: 'anti-inflammatory medicine', to: '/glossary#anti-inflammatory-medicine' },
    ' if you:',
    { cite: 'nhs-nsaids' },
  ),
  bullets(
    'are pregnant, trying to become pregnant or breastfeeding',
    'have or have had a stomach ulcer, or trouble with your heart, kidneys or liver',
    'have high blood pressure or asthma',
    'have ever reacted badly to aspirin or a similar medicine',
    'take a blood thinner or any other regular medicine',
    'are an older adult',
  ),
  paragraph('Do not take painkillers so that you can run through pain. Pain helps to tell you when to stop.'),
  heading(3, 'Exercises that build strength'),
  paragraph(
    'Guidelines for kneecap pain put exercise for the hip and the thigh first. Start with what feels manageable, and '
    + 'add a little at a time. Mild discomfort is fine. Sharp pain is a sign to make the exercise smaller. If you are '
    + 'pregnant or have had surgery lately, ask before you start.',
    { cite: 'jospt-2019' },
    ' The bridge is a gentle way to begin:',
  ),
  steps(
    'Lie on your back with your knees bent and your feet flat, about as far apart as your hips.',
    'Tighten your buttocks and slowly lift your hips, until shoulders, hips and knees make a straight line.',
    'Hold for a few slow breaths.',
    'Lower yourself slowly. Rest, and repeat until the muscles feel tired but not painful.',
  ),
  image('bridge'),
  paragraph(
    'Later you can add standing up slowly from a chair, small squats, side steps and low step-ups. A physiotherapist '
    + 'can choose exercises that fit your knee and show you how to do them well.',
  ),
  heading(3, 'How you run'),
  paragraph(
    'Some runners with kneecap pain feel better with slightly shorter and quicker steps. Try it on an easy, flat run. '
    + 'A bigger change of style shifts the load to other places, such as the calf. It is best made with the help of a '
    + 'physiotherapist.',
  ),
  heading(3, 'Tape and insoles'),
  paragraph(
    'Tape around the kneecap may ease the pain in the first weeks, together with exercise. Ready-made insoles '
    + 'help some people with kneecap pain whose feet roll inwards a lot. Neither replaces the exercises.',
  ),
  heading(3, 'Care from a professional'),
  paragraph(
    'A physiotherapist or doctor can look for the cause, plan your training with you and check your progress. A scan '
    + 'is often not needed. Surgery is seldom needed for pain around the kneecap.',
  ),
]
