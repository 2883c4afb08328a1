const MAIN = /(<main\b[^>]*>)[\s\S]*?(<\/main>)/
const TITLE = /<title>/

const formWithId = (id: string): RegExp => new RegExp(`<form\\b[^>]*\\bid="${id}"[^>]*>[\\s\\S]*?</form>`)

/** Whether a page has a place for a form at all: one that says that something failed may have none. */
export const hasPlaceForForm = (page: string): boolean => MAIN.test(page)

/**
 * A rendered page with another form in the place of the one with this id, or of all its content where it has none.
 *
 * The title begins with “Error:”, so that somebody who hears the page knows at once that it is not the one they left.
 * `id` holds letters and hyphens alone.
 */
export function putFormIntoPage(page: string, { id, form }: { id: string; form: string }): string {
  const titled = page.replace(TITLE, '<title>Error: ')
  const own = formWithId(id)
  if (own.test(titled)) return titled.replace(own, () => form)
  return titled.replace(MAIN, (_, begin: string, end: string) => `${begin}${form}${end}`)
}
