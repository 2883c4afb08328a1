import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { commitProblems } from './commit-problems.mjs'
import { dependencyProblems, installedLicences } from './dependency-problems.mjs'
import { directiveProblems } from './directive-problems.mjs'
import { documentProblems } from './document-problems.mjs'
import { holeProblems } from './hole-problems.mjs'
import { layoutProblems } from './layout-problems.mjs'
import { nameProblems } from './name-problems.mjs'
import { readSubjects } from './read-subjects.mjs'
import { runProgram } from './run-program.mjs'
import { describeSizes } from './describe-sizes.mjs'
import { testProblems } from './test-problems.mjs'
import { readTree } from './tree.mjs'
import { wordProblems } from './word-problems.mjs'

/** @typedef {import('./run-steps.mjs').Step} Step */

const generated = ['src/generated/payload-types.ts', 'src/generated/import-map.js']

/**
 * What must exist before the checks: types and import map, made when one is missing.
 *
 * @param {string} root
 * @returns {Step[]}
 */
export function preparingSteps(root) {
  const isMissing = generated.some((file) => !existsSync(join(root, file)))
  const canGenerate = existsSync(join(root, 'scripts/generate.mjs')) && existsSync(join(root, 'payload.config.ts'))
  return isMissing && canGenerate ? [{ name: 'generate', run: () => runProgram(root, ['scripts/generate.mjs']) }] : []
}

/**
 * Every check, the slow ones first so that two at a time end together.
 *
 * @param {string} root
 * @returns {Step[]}
 */
export function checkSteps(root) {
  return [...programSteps(root), ...readingSteps(root)]
}

/**
 * @param {string} root
 * @returns {Step[]}
 */
function programSteps(root) {
  const types = ['node_modules/typescript/bin/tsc', '--noEmit', '--tsBuildInfoFile', 'node_modules/.cache/check.tsbuildinfo']
  const cruised = ['src', 'payload.config.ts', 'scripts', 'tests'].filter((path) => existsSync(join(root, path)))
  const cruise = ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs']
  // Without the condition Node takes Lexical's entry that awaits at the top level, on which Node 20.20 hangs at times.
  const access = ['--conditions=production', '--import', 'tsx', 'scripts/checks/access/check-access.mjs']
  return [
    { name: 'lint', run: () => runProgram(root, ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']) },
    { name: 'types', run: () => runProgram(root, types) },
    { name: 'imports', run: () => runProgram(root, [...cruise, ...cruised]) },
    { name: 'access', run: () => runProgram(root, access) },
    { name: 'unused', run: () => runProgram(root, ['node_modules/knip/bin/knip.js', '--no-progress']) },
  ]
}

/**
 * @param {string} root
 * @returns {Step[]}
 */
function readingSteps(root) {
  const tree = readTree(root)
  return [
    { name: 'layout', run: () => ({ problems: layoutProblems(tree), note: describeSizes(tree) }) },
    { name: 'names', run: () => ({ problems: nameProblems(tree) }) },
    { name: 'tests', run: () => ({ problems: testProblems(tree) }) },
    { name: 'dependencies', run: () => ({ problems: dependencyProblems(tree, installedLicences(root)) }) },
    { name: 'holes', run: () => ({ problems: holeProblems(tree) }) },
    { name: 'words', run: () => ({ problems: [...wordProblems(tree), ...directiveProblems(tree)] }) },
    { name: 'documents', run: () => ({ problems: documentProblems(tree) }) },
    { name: 'commits', run: () => ({ problems: commitProblems(readSubjects(root)) }) },
  ]
}
