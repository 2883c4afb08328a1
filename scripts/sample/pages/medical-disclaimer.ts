import { bullets, heading, paragraph } from '../block'
import type { SamplePage } from '../page'

export const medicalDisclaimer: SamplePage = {
  slug: 'medical-disclaimer',
  title: 'Medical Disclaimer',
  description: 'What our health articles can do for you, and what only a health professional can do.',
  kind: 'legal',
  body: [
    paragraph(
      'Our articles explain health in general terms. They do not know you, your history or your medicines. They '
      + 'cannot take the place of a doctor, a nurse or a pharmacist who does.',
    ),
    paragraph(
      { strong: 'If you think it may be an emergency, call your emergency number now.' },
      ' Do not look for an answer on this site first.',
    ),

    heading(2, 'Please do not'),
    bullets(
      'put off seeing a doctor because of something you read here',
      'start, stop or change a medicine because of something you read here',
      'use an article to find out for yourself which illness you have',
    ),

    heading(2, 'What a review means'),
    paragraph(
      'A reviewed article has been read and signed by the person named on it, on the day that is shown. It means that '
      + 'this person found the text sound on that day. It does not mean that they treat you, or that nothing has '
      + 'changed since.',
    ),
    paragraph(
      'On this sample site the reviewers are made up. The page ',
      { link: 'About Us', to: '/about' },
      ' says more.',
    ),

    heading(2, 'Replies from readers'),
    paragraph(
      'Replies tell what other readers think or went through. A moderator looks at them before they show, but does '
      + 'not check whether they are right. What helped one person can harm another.',
    ),

    heading(2, 'Medicines'),
    paragraph(
      'Where we name a medicine, follow the leaflet in the pack and the words of your doctor or pharmacist. Names, '
      + 'rules and strengths differ from country to country.',
    ),
  ],
}
