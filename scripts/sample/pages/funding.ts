import { bullets, heading, paragraph } from '../block'
import type { SamplePage } from '../page'

export const funding: SamplePage = {
  slug: 'funding',
  title: 'How This Site Is Paid For',
  description: 'Who pays for this site, what money can never buy here, and what a real site should write instead.',
  kind: 'text',
  body: [
    paragraph(
      'Readers of health articles should know whose money stands behind them. ',
      { strong: 'This is a sample site, and nobody pays for it.' },
      ' It has no income, no sponsors and no customers. It comes with the software, so that you can see how a '
      + 'site looks and works.',
    ),

    heading(2, 'What holds on this site'),
    bullets(
      'There are no adverts, and the software has no place for them.',
      'There are no paid articles and no links that earn money.',
      'We do not sell or share what we know about readers. We know very little, as the Privacy Policy shows.',
      'Authors and reviewers list their conflicts of interest on their profiles.',
    ),
    paragraph(
      'What we store about readers is told in the ',
      { link: 'Privacy Policy', to: '/privacy' },
      '.',
    ),

    heading(2, 'If you run a site of your own'),
    paragraph('Please replace this page, and tell your readers:'),
    bullets(
      'who owns the site',
      'where its money comes from, with names',
      'whether those who pay may see, choose or change articles',
      'how paid content is marked, if there is any',
    ),
  ],
}
