const FORM = /<form\b[^>]*\bid="leave-a-reply"[^>]*>[\s\S]*?<\/form>/
const MAIN = /(<main\b[^>]*>)[\s\S]*?(<\/main>)/
const TITLE = /<title>/

/**
 * A rendered page with another reply form in the place of its own, or of all its content where it has none.
 *
 * The title begins with “Error:”, so that somebody who hears the page knows at once that it is not the one they left.
 */
export function putFormIntoPage(page: string, form: string): string {
  const titled = page.replace(TITLE, '<title>Error: ')
  if (FORM.test(titled)) return titled.replace(FORM, () => form)
  return titled.replace(MAIN, (_, begin: string, end: string) => `${begin}${form}${end}`)
}
