import { expect, test } from 'vitest'
import { brokenRules } from '../../../support/checks/lint'

const page = 'src/app/(site)/page.tsx'
const rule = 'src/articles/rules/stage-of.ts'
const todo = ['TO', 'DO'].join('')

test.each([
  [page, 'export default function Page() { return <a href="/">Home</a> }'],
  ['src/ui/json-ld.tsx', 'export const JsonLd = () => <p dangerouslySetInnerHTML={{ __html: "" }} />'.replaceAll('"', "'")],
  ['src/platform/database.ts', 'export const raw = (req: { payload: { db: object } }) => req.payload.db'],
  ['src/platform/env.ts', 'export const port = process.env.PORT'],
  ['src/instrumentation.ts', "export const isServer = process.env.NEXT_RUNTIME === 'nodejs'"],
  ['src/platform/clock.ts', 'export const now = () => new Date()'],
  [rule, 'export const dayOf = (text: string) => new Date(text)'],
  ['src/reviews/admin/sign-off-panel.tsx', "'use client'\nexport const SignOffPanel = () => null"],
  ['scripts/start.mjs', "console.log(process.env.PORT ?? 'none')"],
  ['payload.config.ts', 'export default {}'],
])('%s may hold %s', async (path, text) => {
  expect(await brokenRules(path, text)).toEqual([])
})

test.each([
  [page, "'use client'\nexport default function Page() { return null }", 'no-restricted-syntax'],
  ['src/ui/menu.tsx', "'use client'\nexport const Menu = () => null", 'no-restricted-syntax'],
  ['src/comments/components/reply-form.tsx', "'use client'\nexport const ReplyForm = () => null", 'no-restricted-syntax'],
  [page, 'export default () => <p dangerouslySetInnerHTML={{ __html: String() }} />', 'no-restricted-syntax'],
  ['src/articles/queries.ts', 'export default function findArticle() {}', 'no-restricted-syntax'],
  ['src/articles/queries.ts', "export * from './rules/stage-of'", 'no-restricted-syntax'],
  ['src/articles/queries.ts', 'try { String() } catch {}', 'no-restricted-syntax'],
  ['src/articles/queries.ts', 'try { String() } catch { /* never mind */ }', 'no-restricted-syntax'],
  ['src/articles/queries.ts', 'void Promise.resolve().catch(() => {})', 'no-restricted-syntax'],
  ['src/articles/queries.ts', 'export const port = process.env.PORT', 'no-restricted-properties'],
  ['payload.config.ts', 'export default { port: process.env.PORT }', 'no-restricted-properties'],
  ['src/articles/commands.ts', 'export const raw = (req: { payload: { db: object } }) => req.payload.db', 'no-restricted-syntax'],
  [rule, 'export const today = () => new Date()', 'no-restricted-syntax'],
  [rule, 'export const now = () => Date.now()', 'no-restricted-properties'],
  [rule, 'export const dice = () => Math.random()', 'no-restricted-properties'],
  ['src/platform/pure/plain-date.ts', 'export const now = () => Date.now()', 'no-restricted-properties'],
  [rule, "export const news = () => fetch('/')", 'no-restricted-globals'],
  ['src/articles/queries.ts', "console.log('found')", 'no-console'],
  ['src/ui/plain-link.tsx', "import Link from 'next/link'\nexport const PlainLink = () => <Link href='/'>x</Link>", 'no-restricted-imports'],
  ['src/ui/picture.tsx', "import Image from 'next/image'\nexport const Picture = Image", 'no-restricted-imports'],
  ['src/articles/queries.ts', "import { $getRoot } from 'lexical'\nexport const root = $getRoot", 'no-restricted-imports'],
  ['tests/unit/a.test.ts', "import { test } from 'vitest'\ntest.skip('later', () => undefined)", 'no-restricted-syntax'],
  ['tests/e2e/a.e2e.ts', 'export const wait = (page: { waitForTimeout: (ms: number) => void }) => page.waitForTimeout(9)', 'no-restricted-syntax'],
  ['src/articles/queries.ts', `// ${todo}: later`, 'no-warning-comments'],
  ['src/ui/picture.tsx', "export const Picture = () => <img src='/a.png' />", 'jsx-a11y/alt-text'],
  ['src/ui/button.tsx', 'export const Button = () => <div onClick={() => undefined}>x</div>', 'jsx-a11y/click-events-have-key-events'],
])('%s may not hold %s', async (path, text, broken) => {
  expect(await brokenRules(path, text)).toContain(broken)
})

test('an admin screen may use what readers must not load', async () => {
  const text = "import Link from 'next/link'\nexport const QueueLink = () => <Link href='/admin'>Queue</Link>"
  expect(await brokenRules('src/reviews/admin/queue-link.tsx', text)).toEqual([])
})
