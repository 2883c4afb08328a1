import { bullets, heading, paragraph, steps } from '../block'
import type { SamplePage } from '../page'

export const corrections: SamplePage = {
  slug: 'corrections',
  title: 'Corrections',
  description: 'How to report a mistake in one of our health articles, and what we do about it.',
  kind: 'text',
  body: [
    paragraph(
      'Health articles must be right, and we still make mistakes. When we find one, or when you show us one, we put it '
      + 'right.',
    ),

    heading(2, 'Tell us'),
    paragraph(
      'Please use the form on the ',
      { link: 'Contact page', to: '/contact' },
      '. Name the article, and quote the sentence that you mean. A source helps us, but you do not need one.',
    ),

    heading(2, 'What happens then'),
    steps(
      'An editor reads your message and looks at the sources.',
      'If the text could harm somebody, we take the article down first and mend it afterwards.',
      'The author changes the text.',
      'A medical reviewer reads the changed text and signs it. Only then is it published again.',
    ),

    heading(2, 'What you can see of it'),
    bullets(
      'The day of the last review moves with the new signature. No one can type it in.',
      'Every version of an article is kept, and so is the record of who signed it.',
      'Older versions of our legal pages stay readable; each of those pages links to them.',
    ),

    heading(2, 'Small slips'),
    paragraph(
      'A wrong letter is a change too. The software does not tell small changes from large ones: every changed text '
      + 'goes back to a reviewer.',
    ),
  ],
}
