import { expect, test } from 'vitest'
import { hasPlaceForForm, putFormIntoPage as putForm } from '@/platform/pure/put-form-into-page'

const putFormIntoPage = (page: string, form: string): string => putForm(page, { id: 'leave-a-reply', form })

const aPage = (main: string): string =>
  `<!DOCTYPE html><html><head><title>Knee Pain</title></head><body><main id="content">${main}</main><footer>Foot</footer></body></html>`

const ownForm = '<form method="post" id="leave-a-reply" action="/replies"><textarea name="comment"></textarea></form>'
const form = '<form id="leave-a-reply"><p>Please write your reply.</p></form>'

test('the form takes the place of the page’s own, and nothing else moves', () => {
  expect(putFormIntoPage(aPage(`<h1>Knee</h1>${ownForm}<p>After</p>`), form))
    .toBe(aPage(`<h1>Knee</h1>${form}<p>After</p>`).replace('<title>', '<title>Error: '))
})

test('other forms of the page stay as they are', () => {
  const answer = '<form method="post" id="answer-1"><input></form>'
  expect(putFormIntoPage(aPage(answer + ownForm + answer), form)).toContain(answer + form + answer)
})

test('a page without a form shows the form as all its content', () => {
  const page = putFormIntoPage(aPage('<h1>This page was not found</h1>'), form)
  expect(page).toContain(`<main id="content">${form}</main><footer>Foot</footer>`)
  expect(page).not.toContain('not found')
})

test.each(['$&', '$1', '$2', '$$', '$`', "$'", '$<begin>'])('“%s” in the form stands there as it was written', (text) => {
  const written = `<form id="leave-a-reply"><textarea>It costs ${text}</textarea></form>`
  expect(putFormIntoPage(aPage(ownForm), written)).toContain(`<main id="content">${written}</main>`)
  expect(putFormIntoPage(aPage('<h1>Gone</h1>'), written)).toContain(`<main id="content">${written}</main>`)
})

test('the title says first that something went wrong', () => {
  expect(putFormIntoPage(aPage(ownForm), form)).toContain('<title>Error: Knee Pain</title>')
})

test('a page without any content of its own has no place for a form', () => {
  expect(hasPlaceForForm(aPage('<h1>Knee</h1>'))).toBe(true)
  expect(hasPlaceForForm('Internal Server Error')).toBe(false)
})
