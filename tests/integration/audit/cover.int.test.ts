import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { takeBackup } from '../../../scripts/backup/take-backup'
import { withConnection } from '../../../scripts/setup/database.mjs'
import { aDraft, aPublishedArticle, closeDesk, edit, openDesk, type Desk } from '../../support/desk'
import { checkDatabase, checkFile } from '../../support/ledger'
import { aBody } from '../../support/rich-text'

let desk: Desk
let plain: string
let full: string

const sources = [
  { key: 'later', title: 'A study', authors: 'Ann Lee', publisher: 'A journal', year: 2021, url: 'https://example.org/a', doi: '10.1/a', pmid: '7' },
  { key: 'earlier', title: 'Another “study”\tof pain', year: null },
]

beforeAll(async () => {
  desk = await openDesk()
  plain = (await aPublishedArticle(desk)).id
  full = (await aPublishedArticle(desk, {
    title: 'Full of \\ signs, “quotes” and ünïcödé', sources, takeaways: [{ text: 'Second thoughts.' }, { text: 'Rest \\n helps.' }],
    body: aBody('A first paragraph\u2028with a line separator.', 'A second with a tab\tand \\. in it.'),
  })).id
  await aDraft(desk)
})
afterAll(() => closeDesk(desk))

const alter = (statement: string) => withConnection(desk.database.ownerUrl, (client) => client.query(statement))

const faultsNow = async () => (await checkDatabase(desk.database.ownerUrl)).faults

async function backup(name: string): Promise<string> {
  const file = path.join(desk.database.folder, name)
  await takeBackup({ ownerUrl: desk.database.ownerUrl, uploads: path.join(desk.database.folder, 'uploads'), file })
  return file
}

it('every published article is covered, in the database and in a backup, drafts over it or not', async () => {
  await edit(desk, plain, { title: 'A draft over it' })
  for (const report of [await checkDatabase(desk.database.ownerUrl), await checkFile(await backup('whole.tar.gz'))]) {
    expect(report.faults).toEqual([])
    expect(report.findings).toContain('Published articles: 2, 2 signed.')
  }
})

it.each([
  ['a title', () => `update articles set title = title || '!' where id = '${full}'`],
  ['a paragraph', () => `update articles set body = replace(body::text, 'second', 'third')::jsonb where id = '${full}'`],
  ['the order of sources', () => `update articles_sources set _order = 3 - _order where _parent_id = '${full}'`],
  ['a key point', () => `update articles_takeaways set text = 'Run.' where _parent_id = '${full}' and _order = 1`],
])('%s that was changed past the site shows, in the database and in a backup', async (what, statement) => {
  const copies = ['articles', 'articles_sources', 'articles_takeaways']
  for (const table of copies) await alter(`create table public.kept_${table} as table ${table}`)
  await alter(statement())
  const named = `(${full}) is not the one that the site judged`
  expect((await faultsNow()).join('\n')).toContain(named)
  expect((await checkFile(await backup(`${what.replaceAll(' ', '-')}.tar.gz`))).faults.join('\n')).toContain(named)
  for (const table of ['articles_sources', 'articles_takeaways']) {
    await alter(`delete from ${table}; insert into ${table} select * from public.kept_${table}`)
  }
  await alter('update articles set (title, body) = (select title, body from public.kept_articles as kept where kept.id = articles.id)')
  for (const table of copies) await alter(`drop table public.kept_${table}`)
  expect(await faultsNow()).toEqual([])
})

it('an article that was published past the site is covered by nothing, and named', async () => {
  const { id, title } = await aDraft(desk)
  await alter(`update articles set _status = 'published' where id = '${id}'`)
  const [fault, ...others] = await faultsNow()
  expect(fault).toContain(`The published article “${title}” (${id}) is covered by nothing in the ledger`)
  expect(others).toEqual([])
  expect((await checkFile(await backup('uncovered.tar.gz'))).faults).toEqual([fault])
  await alter(`update articles set _status = 'draft' where id = '${id}'`)
})

it('a signature of another article covers nothing', async () => {
  const { id } = await aDraft(desk)
  await alter(`update articles set _status = 'published', text_digest = kept.text_digest, title = kept.title, body = kept.body,
    standfirst = kept.standfirst from articles as kept where kept.id = '${plain}' and articles.id = '${id}'`)
  expect((await faultsNow()).join('\n')).toContain(`(${id}) is covered by nothing`)
  await alter(`update articles set _status = 'draft' where id = '${id}'`)
})
