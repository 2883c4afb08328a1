import { bullets, heading, paragraph, steps } from '../block'
import type { SamplePage } from '../page'

export const editorialPolicy: SamplePage = {
  slug: 'editorial-policy',
  title: 'Editorial Policy',
  description: 'Who writes and who checks our health articles, what a signature means, and how replies are moderated.',
  kind: 'text',
  body: [
    paragraph(
      'This page tells how our articles come about. On this sample site the people are made up, but the software '
      + 'really works in this way: most of these rules are enforced by it, and not left to good will.',
    ),

    heading(2, 'From a draft to your screen'),
    steps(
      'An author writes a draft and lists the sources behind it.',
      'An editor hands it to a medical reviewer.',
      'The reviewer reads exactly that text. They ask for changes, or they sign it with their password.',
      'The editor publishes the signed text. The software refuses to publish any other.',
    ),

    heading(2, 'Who may sign'),
    bullets(
      'A reviewer needs a licence that somebody here has checked, and that is in date.',
      'Nobody may sign a text that they wrote or changed themselves.',
      'A reviewer confirms at each signature that their conflicts of interest are listed on their profile.',
    ),
    paragraph(
      'A signature belongs to the words that were read. When a word changes, the signature no longer covers the text, '
      + 'and the article needs a new one before the change can be published.',
    ),

    heading(2, 'How long a review holds'),
    paragraph(
      'Each article shows when it was last reviewed, and when it is due again. When that day has passed, the article '
      + 'says so at its top.',
    ),

    heading(2, 'Sources and plain words'),
    bullets(
      'We name the sources, so that you can read them yourself.',
      'We say what is known, what is disputed, and what nobody knows yet.',
      'We explain the words that we cannot avoid.',
      'We do not promise cures, and we do not frighten anybody into reading on.',
    ),

    heading(2, 'Replies from readers'),
    paragraph(
      'A moderator reads each reply before it shows. We leave out replies that tell others to change a treatment, '
      + 'that insult or expose somebody, or that sell something. The ',
      { link: 'Terms', to: '/terms' },
      ' have the full list. Moderators do not check whether a reply is medically right.',
    ),

    heading(2, 'Mistakes and money'),
    paragraph(
      'How we put mistakes right is told under ',
      { link: 'Corrections', to: '/corrections' },
      '. Who pays for the site is told under ',
      { link: 'How This Site Is Paid For', to: '/funding' },
      '.',
    ),
  ],
}
