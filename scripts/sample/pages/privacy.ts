import { bullets, heading, paragraph } from '../block'
import type { SamplePage } from '../page'

export const privacy: SamplePage = {
  slug: 'privacy',
  title: 'Privacy Policy',
  description: 'What this site stores about you, why, for how long, and how to have it removed.',
  kind: 'legal',
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
      'which article or reply you answer',
    ),
    paragraph('We add:'),
    bullets(
      'the day and time at which you sent it',
      'what a moderator decided about it, who that was, and when',
      'the secret address of the page that thanks you, which only your browser was given',
    ),
    paragraph(
      'We need the e-mail address so that the editors can reach you about your reply. We do not use it for adverts, '
      + 'and we do not pass it on. You do not have to give your real or full name. Please leave out details of your '
      + 'health that you would not want others to read.',
    ),

    heading(2, 'When you write to us by the contact form'),
    paragraph(
      'We store your name, your e-mail address, your message, the day and time, and the secret address of the page that '
      + 'thanks you. A copy goes to the editors by e-mail, so that they can answer you. That copy stays in their '
      + 'mailbox for as long as they need it to answer.',
    ),

    heading(2, 'Against floods'),
    paragraph(
      'To hold off floods of replies and messages, the server counts for ten minutes how many come from one network '
      + 'address. The address is not kept with what you sent.',
    ),

    heading(2, 'Who can see it'),
    paragraph(
      'Everybody can read an approved reply, and search engines may copy it. Messages from the contact form, e-mail '
      + 'addresses, and replies that are not approved can be seen only by the people who run and moderate this site.',
    ),

    heading(2, 'How long we keep it'),
    paragraph('The server erases by itself, within an hour of its time:'),
    bullets(
      'a message from the contact form, and the mail with it that this site keeps: 30 days after you sent it',
      'a reply that was rejected, or is spam: 30 days after that decision',
      'a reply that nobody has decided about: 90 days after you sent it',
      'the e-mail address of an approved reply: 30 days after it was approved',
    ),
    paragraph(
      'An approved reply itself, with the name that you chose, is kept as long as its article, or until you or a '
      + 'moderator erase it. A backup that was made before may hold a copy until that backup is deleted as well.',
    ),

    heading(2, 'How to have it erased'),
    paragraph(
      'After you send a reply, you see a page that thanks you. Keep its address. On that page, “Erase my reply” removes '
      + 'your name, your address and your words at once, whether the reply is shown or not. Answers to it stay, below '
      + 'a note that a reply was removed.',
    ),
    paragraph(
      'If you have lost that address, or want a message erased sooner, write to us as the ',
      { link: 'Contact page', to: '/contact' },
      ' tells, and name the article and the reply.',
    ),

    heading(2, 'Your other choices'),
    paragraph(
      'You may ask us what we keep about you, and have it corrected. If you are not content with our answer, you can '
      + 'turn to the data protection authority where you live.',
    ),

    heading(2, 'People who work on this site'),
    paragraph(
      'Authors, reviewers, editors and moderators sign in with an e-mail address and a password. Signing in sets a '
      + 'cookie that keeps them signed in, one that lets the site know the browser again for a year, so that strangers who '
      + 'guess at a password keep nobody out, and one for a light or dark screen. The record of who signed which text, and when, is '
      + 'kept for good. Readers must be able to trust it.',
    ),
  ],
}
