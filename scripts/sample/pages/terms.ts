import { bullets, heading, paragraph } from '../block'
import type { SamplePage } from '../page'

export const terms: SamplePage = {
  slug: 'terms',
  title: 'Terms',
  description: 'The rules for using this site and for leaving replies.',
  kind: 'legal',
  body: [
    paragraph('By using this site you accept these terms. They are short, so please read them.'),

    heading(2, 'What this site is for'),
    paragraph(
      'Our articles give general information for adults. They are not advice for your own case. Please read the ',
      { link: 'Medical Disclaimer', to: '/medical-disclaimer' },
      ' too.',
    ),

    heading(2, 'Replies'),
    paragraph('A moderator reads each reply before it shows. We may leave out or remove replies that:'),
    bullets(
      'tell others to take, change or stop a treatment',
      'insult, threaten or expose somebody',
      'advertise something, or are not about the article',
      'give private details, about you or anybody else',
      'copy words that are not yours to share',
    ),
    paragraph(
      'Your words remain yours. By sending a reply you allow us to show it on this site. You can have it removed; '
      + 'the ',
      { link: 'Privacy Policy', to: '/privacy' },
      ' says how.',
    ),

    heading(2, 'Using our texts'),
    paragraph(
      'You may link to any page, print it for yourself and quote short parts if you name this site. For more than '
      + 'that, please ask. Do not show an article as if the reviewer had signed a changed version of it.',
    ),

    heading(2, 'Links to other sites'),
    paragraph('We link to sources that we think are useful. We do not control those sites.'),

    heading(2, 'What we can and cannot promise'),
    paragraph(
      'We work with care, but we cannot promise that the site is always available or free of mistakes. Nothing in '
      + 'these terms takes away rights that the law gives you.',
    ),

    heading(2, 'Changes'),
    paragraph(
      'We may change these terms. The version on this page is the one that counts. Questions are welcome: see the ',
      { link: 'Contact page', to: '/contact' },
      '.',
    ),
  ],
}
