import { expect, it } from 'vitest'
import { partName, tableOf, uploadPath, type KeptTable } from '../../../scripts/backup/format'

const articles: KeptTable = { schema: 'public', name: 'articles', columns: ['id'] }

it('finds the table that a part belongs to', () => {
  expect(tableOf(partName(articles, 12), [articles])).toBe(articles)
})

it.each(['tables/public.accounts.0001.copy', 'tables/public.articles.copy', 'tables/../public.articles.0001.copy'])(
  'finds no table for %s',
  (name) => {
    expect(tableOf(name, [articles])).toBeUndefined()
  },
)

it('lets an upload stay below its folder', () => {
  expect(uploadPath('uploads/sizes/a-picture.png')).toBe('sizes/a-picture.png')
})

it.each(['uploads/../secrets.json', 'uploads//etc/passwd', 'uploads/a/../../b', 'uploads/a\\..\\b', 'uploads/', 'other/a.png'])(
  'takes %s for no upload',
  (name) => {
    expect(uploadPath(name)).toBeUndefined()
  },
)
