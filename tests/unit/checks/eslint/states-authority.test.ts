import { RuleTester } from 'eslint'
import tseslint from 'typescript-eslint'
import { describe, test } from 'vitest'
import { statesAuthority } from '../../../../scripts/checks/eslint/states-authority.mjs'

RuleTester.describe = describe
RuleTester.it = test

const declarations = `
declare class BasePayload {
  find: (options: object) => Promise<object>
  update(options: object): Promise<object>
  logger: { debug: (text: string) => void }
}
type SystemPayload = Pick<BasePayload, 'find' | 'update'>
declare const payload: BasePayload
declare const cms: BasePayload
declare const part: Pick<BasePayload, 'find'>
declare const req: { payload: BasePayload, user: object | null }
declare function asSystem(from: BasePayload, reason: string): SystemPayload
declare const list: { find: (wanted: () => boolean) => void, payload: Map<string, string> }
`
const typed = (code: string) => ({ name: code, code: declarations + code, filename: 'authority.ts' })
const wrong = (messageId: string) => (code: string) => ({ ...typed(code), errors: [{ messageId }] })

new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { projectService: { allowDefaultProject: ['*.ts'] }, tsconfigRootDir: import.meta.dirname },
  },
}).run('states-authority, with types', statesAuthority, {
  valid: [
    "payload.find({ collection: 'articles', overrideAccess: false, user: req.user })",
    "req.payload.update({ collection: 'articles', req, overrideAccess: false })",
    'payload.find({ ...{ depth: 0 }, overrideAccess: false, req })',
    "asSystem(payload, 'nightly list of overdue reviews').find({ collection: 'articles' })",
    "const system = asSystem(payload, 'filling an empty database'); system.update({ collection: 'articles' })",
    "payload.logger.debug('find')",
    'list.find(() => true)',
    "list.payload.delete('key')",
  ].map(typed),
  invalid: [
    ...[
      "payload.find({ collection: 'articles' })",
      "cms.find({ collection: 'articles' })",
      "part.find({ collection: 'articles' })",
      "cms['find']({ collection: 'articles' })",
      "req.payload.update({ collection: 'articles', overrideAccess: true, req })",
      "payload.find({ collection: 'articles', overrideAccess: false })",
      "payload.find({ collection: 'articles', overrideAccess: false, user: undefined })",
      'payload.find({ overrideAccess: false, req, ...{ overrideAccess: true } })',
      'const options = { overrideAccess: false, req }; payload.find(options)',
      'payload.update({ data: { overrideAccess: false, user: 1 } })',
    ].map(wrong('unstated')),
    ...[
      'const find = payload.find',
      'const { update } = req.payload',
      "cms.find.call(cms, { collection: 'articles', overrideAccess: false, req })",
    ].map(wrong('detached')),
    ...["asSystem(payload, '')", 'asSystem(payload, String(1))'].map(wrong('unreasoned')),
  ],
})

new RuleTester().run('states-authority, without types', statesAuthority, {
  valid: ['payload.find({ overrideAccess: false, user })', 'list.find(wanted)', 'payload.logger.info()'],
  invalid: [
    { code: 'payload.find({})', errors: [{ messageId: 'unstated' }] },
    { code: 'req.payload.delete({})', errors: [{ messageId: 'unstated' }] },
  ],
})

new RuleTester().run('states-authority, arranging a test', statesAuthority, {
  valid: [{ code: 'payload.create({ overrideAccess: true })', options: [{ arranging: true }] }],
  invalid: [{ code: 'payload.create({})', options: [{ arranging: true }], errors: [{ messageId: 'unstated' }] }],
})
