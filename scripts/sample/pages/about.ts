import { bullets, heading, paragraph } from '../block'
import type { SamplePage } from '../page'

export const about: SamplePage = {
  slug: 'about',
  title: 'About Us',
  description: 'What Healthool is, how its articles are written and checked, and what is made up on this sample site.',
  kind: 'text',
  body: [
    paragraph(
      'Healthool publishes health articles in plain words. Each one names its author, its sources and the reviewer '
      + 'who signed it.',
    ),

    heading(2, 'This is a sample site'),
    paragraph(
      'You are looking at the sample content that comes with the software. ',
      { strong: 'The authors and doctors named here are made up.' },
      ' No real doctor has reviewed these sample articles. Do not use them to decide about your health. Whoever runs '
      + 'this site should replace these pages, people and articles with their own.',
    ),

    heading(2, 'How an article is made'),
    bullets(
      'An author writes it, and lists the sources behind it.',
      'A medical reviewer reads exactly that text, asks for changes, or signs it.',
      'Only signed text is published. If the text changes, the signature no longer covers it.',
      'Nobody can sign their own article.',
    ),
    paragraph(
      'Under the title of each article you see who reviewed it last, and when. The day belongs to the signature. '
      + 'No one can type in a newer one.',
    ),

    heading(2, 'What we stand by'),
    bullets(
      'We say what is known, and what is not.',
      'We promise no cures.',
      'We show the conflicts of interest of our authors and reviewers on their profiles.',
      ['We correct mistakes. Please ', { link: 'tell us about them', to: '/contact' }, '.'],
    ),
  ],
}
