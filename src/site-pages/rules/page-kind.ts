/** What a page is: a text, a legal text whose older versions stay readable, or the one with the contact form. */
export type PageKind = 'text' | 'legal' | 'contact'
