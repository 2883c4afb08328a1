import { bullets, heading, paragraph } from '../block'
import type { SamplePage } from '../page'

export const privacy: SamplePage = {
  slug: 'privacy',
  title: 'Privacy Policy',
  description: 'What this site stores about you, why, for how long, and how to have it removed.',
  body: [
    paragraph('You can read this whole site without telling us who you are. This page says what we store, and why.'),

    heading(2, 'When you read'),
    bullets(
      'We set no cookies for readers.',
      'Our pages ask no other company’s server for anything: no adverts, no fonts, no videos, no counters.',
      'We do not track you, and we build no profile of you.',
      'The logs of this software hold no network addresses.',
    ),

    heading(2, 'When you leave a reply'),
    paragraph('We store what you give us in the form:'),
    bullets(
      'the name that you choose, which is shown with your reply',
      'your e-mail address, which is never shown',
      'your words, which are shown once a moderator has approved them',
      'the day and time at which you sent them',
    ),
    paragraph(
      'To hold off floods of replies, the server counts for a short time how many come from one network address. The '
      + 'address is not kept with your reply.',
    ),
    paragraph(
      'We need the e-mail address so that the editors can reach you about your reply. We do not use it for adverts, '
      + 'and we do not pass it on. You do not have to give your real or full name. Please leave out details of your '
      + 'health that you would not want others to read.',
    ),

    heading(2, 'Who can see it'),
    paragraph(
      'Everybody can read an approved reply, and search engines may copy it. The e-mail address, and replies '
      + 'that are not approved, can be seen only by the people who run and moderate this site.',
    ),

    heading(2, 'How long we keep it'),
    paragraph(
      'Replies are kept until an editor deletes them. This is also true of replies that were not approved. A backup '
      + 'that was made before then may hold a copy until that backup is deleted as well.',
    ),

    heading(2, 'Your choices'),
    paragraph(
      'You may ask us what we keep about you, and have it corrected or erased. Write to us as the ',
      { link: 'Contact page', to: '/contact' },
      ' tells. Use the e-mail address that you gave with the reply, so that we can tell that it is yours. If you '
      + 'are not content with our answer, you can turn to the data protection authority where you live.',
    ),

    heading(2, 'People who work on this site'),
    paragraph(
      'Authors, reviewers, editors and moderators sign in with an e-mail address and a password. Signing in sets a '
      + 'cookie that keeps them signed in, and nothing else. The record of who signed which text, and when, is '
      + 'kept for good. Readers must be able to trust it.',
    ),
  ],
}
