import { bullets, heading, paragraph } from '../block'
import type { SamplePage } from '../page'

export const contact: SamplePage = {
  slug: 'contact',
  title: 'Contact Us',
  description: 'How to reach the editors about a mistake, your privacy or anything else on this site.',
  kind: 'contact',
  body: [
    paragraph(
      'The form below this text reaches the editors. You can also write to ',
      { link: 'contact@healthool.example', to: 'mailto:contact@healthool.example' },
      '. On this sample site that address is made up, and nobody reads it. Whoever runs the site should put '
      + 'a working address here and in the site settings.',
    ),

    heading(2, 'Please write to us if'),
    bullets(
      'you found a mistake in an article, or something that is out of date',
      'you want a reply of yours removed, or a copy of what we keep about you',
      'a page is hard to use or to read for you',
      'you want to use one of our texts',
    ),
    paragraph('It helps us if you name the page, and quote the sentence that you mean.'),

    heading(2, 'What we cannot do'),
    paragraph(
      'We cannot advise you about your own health, by e-mail or in replies. Please ask a doctor, a nurse or a '
      + 'pharmacist. ',
      { strong: 'In an emergency, call your emergency number.' },
      ' Do not wait for an answer from us.',
    ),
  ],
}
