/** The element of a field, which is drawn by its type: lines of text carry its name as their id, others as a class. */
function find(field: string): HTMLElement | null {
  const name = CSS.escape(field)
  return document.querySelector<HTMLElement>(`#field-${name}, [id^="field-${name}__"], .field-type.${name}`)
}

const CONTROLS = 'input, textarea, [contenteditable="true"], button'

function show(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center' })
  const control = element.matches(CONTROLS) ? element : element.querySelector<HTMLElement>(CONTROLS)
  control?.focus({ preventScroll: true })
}

/** Waits for the browser to draw once what a press of a button has changed. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })

/** Brings the field of a form into view, opening the tab that it stands in: Payload draws only the open tab. */
async function openField(field: string): Promise<void> {
  const tabs = [...document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')]
  for (const tab of [null, ...tabs]) {
    tab?.click()
    if (tab) await drawn()
    const element = find(field)
    if (element) {
      show(element)
      return
    }
  }
}

/** The same, for a press of a link. */
export const goToField = (field: string): void => void openField(field)
