import { expect, type APIRequestContext, type Page } from '@playwright/test'
import { z } from 'zod'
import { writeDraft } from './articles'
import { Desk } from './desk'

export const save = (page: Page) => page.getByRole('button', { name: 'Save Draft' })

export const standfirst = (page: Page) => page.getByLabel('Standfirst')

/** The window that shows two texts. */
export const twoTexts = (page: Page) => page.getByRole('dialog', { name: 'Somebody else has saved this' })

/** The notes that offer what was typed earlier, each with its two buttons. */
export const offers = (page: Page) => page.locator('.desk-note').filter({ hasText: 'It is kept in this browser.' })

/** Opens a form of the desk and waits until it can be typed into. */
export async function openForm(page: Page, document: string): Promise<void> {
  await page.goto(`/admin/${document}`)
  await expect(page.locator('form[data-form-ready="true"]').first()).toBeVisible()
}

export const openArticle = async (page: Page, id: string): Promise<void> => {
  await openForm(page, `collections/articles/${id}`)
  await expect(page.getByText('Look at it on paper.').first()).toBeVisible()
}

/** All texts that this browser keeps, whoever typed them, as JSON. */
export const keptTexts = (page: Page): Promise<string> =>
  page.evaluate(() => new Promise<string>((resolve) => {
    const opening = indexedDB.open('healthool')
    opening.onupgradeneeded = () => opening.result.createObjectStore('typed')
    opening.onsuccess = () => {
      const all = opening.result.transaction('typed').objectStore('typed').getAll()
      all.onsuccess = () => {
        opening.result.close()
        resolve(JSON.stringify(all.result))
      }
    }
  }))

/** Waits until the browser keeps these words for whoever typed them. */
export const waitUntilKept = (page: Page, words: string) => expect.poll(() => keptTexts(page)).toContain(words)

/** A tab ends as in a crash; gives another one of the same browser. */
export async function crash(page: Page): Promise<Page> {
  const next = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  return next
}

/** A draft of the editor’s, with the words “Look at it on paper.” */
export async function aDraftOf(request: APIRequestContext, title: string): Promise<{ desk: Desk; id: string }> {
  const desk = await Desk.of(request, 'editor')
  return { desk, id: (await writeDraft(desk, `${title} ${Date.now()}`, 'Look at it on paper.')).id }
}

/** What is saved of an article, its newest text. */
export async function savedOf(desk: Desk, id: string): Promise<Record<string, unknown>> {
  return z.looseObject({}).parse((await desk.ask('GET', `/api/articles/${id}?draft=true&depth=0`)).body)
}

export const standfirstOf = async (desk: Desk, id: string): Promise<unknown> => (await savedOf(desk, id)).standfirst
