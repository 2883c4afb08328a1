/** @typedef {{ selector: string, message: string }} SyntaxBan */

/** @type {readonly SyntaxBan[]} */
export const everywhere = [
  { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'An empty catch hides a bug: handle it, or let it pass.' },
  {
    selector: 'CallExpression[callee.property.name="catch"] > ArrowFunctionExpression > BlockStatement[body.length=0]',
    message: 'An empty catch hides a bug: handle it, or let it pass.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import the file that defines the thing.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import the file that defines the thing.' },
]

/** @type {readonly SyntaxBan[]} */
export const namedExportsOnly = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports; default only where a framework asks for one.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Named exports; default only where a framework asks for one.' },
]

/** @type {readonly SyntaxBan[]} */
export const oneDoorForMarkup = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Raw markup goes through a component in src/ui.' },
  { selector: 'Property[key.name="dangerouslySetInnerHTML"]', message: 'Raw markup goes through a component in src/ui.' },
]

const databaseHandle = 'This passes every access rule and hook; SQL of our own goes through src/platform/database.ts.'

/** @type {readonly SyntaxBan[]} */
export const oneDoorToTheDatabase = [
  { selector: 'MemberExpression[property.name="db"][object.name="payload"]', message: databaseHandle },
  { selector: 'MemberExpression[property.name="db"][object.property.name="payload"]', message: databaseHandle },
]

/** @type {readonly SyntaxBan[]} */
export const noClientCode = [
  { selector: 'ExpressionStatement[directive="use client"]', message: 'Reader pages carry no framework script; this would be dead HTML.' },
]

/** @type {readonly SyntaxBan[]} */
export const timeIsAnArgument = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'No rule asks what day it is: take it as an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'No rule asks what day it is: take it as an argument.' },
]

/** @type {readonly SyntaxBan[]} */
export const honestTests = [
  {
    selector: 'MemberExpression[object.name=/^(?:test|it|describe)$/][property.name=/^(?:skip|skipIf|runIf|only|todo|fixme|fails|fail)$/]',
    message: 'Every test runs, and is expected to pass.',
  },
  { selector: 'CallExpression[callee.property.name="waitForTimeout"]', message: 'No test sleeps: wait for what you expect.' },
]

export const environment = {
  object: 'process', property: 'env', message: 'The environment is read in src/platform/env.ts alone.',
}

export const processModule = { name: 'node:process', message: 'The environment is read in src/platform/env.ts alone.' }

export const impureCalls = [
  { object: 'Date', property: 'now', message: 'No rule asks what time it is: take it as an argument.' },
  { object: 'Math', property: 'random', message: 'A rule gives the same answer every time.' },
]

export const impureGlobals = ['process', 'fetch', 'performance', 'crypto', 'setTimeout', 'setInterval', 'window', 'document']

export const bundledLexical = [
  { group: ['/lexical', '@lexical/*'], message: 'Use what @payloadcms/richtext-lexical gives; the versions must match.' },
]

export const scriptedComponents = [
  { name: 'next/link', message: 'Reader pages carry no framework script: write a plain link.' },
  { name: 'next/image', importNames: ['default'], message: 'Write a plain img, or use getImageProps.' },
  { name: 'react', importNames: ['Suspense'], message: 'A boundary needs script to show what it holds back.' },
]
