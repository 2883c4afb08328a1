/** @typedef {import('./tree.mjs').Tree} Tree */

const sourceEndings = ['.ts', '.tsx', '.mjs']
const sourceRoots = ['src/', 'scripts/', '']

/**
 * Finds rules without a unit test, and tests that stand where nothing is to be tested.
 *
 * A rules file that exports only types decides nothing and needs no test.
 *
 * @param {Tree} tree
 * @returns {string[]}
 */
export function testProblems(tree) {
  return [...untestedRules(tree), ...strayUnitTests(tree), ...strayOtherTests(tree)]
}

/** @param {Tree} tree */
function untestedRules(tree) {
  return tree.paths
    .filter((path) => /^src\/[^/]+\/rules\/.*\.tsx?$/.test(path))
    .filter((path) => /^export (?:async )?(?:function|const|class)/m.test(tree.read(path)))
    .map((path) => ({ path, test: path.replace(/^src\//, 'tests/unit/').replace(/\.tsx?$/, '.test.ts') }))
    .filter(({ test }) => !tree.paths.includes(test) && !tree.paths.includes(`${test}x`))
    .map(({ path, test }) => `${path}: has no test at ${test}`)
}

/** @param {Tree} tree */
function strayUnitTests(tree) {
  return tree.paths.filter((path) => path.startsWith('tests/unit/')).flatMap((path) => {
    const mirrored = /^tests\/unit\/(.*)\.test\.tsx?$/.exec(path)?.[1]
    if (mirrored === undefined) return [`${path}: is not named *.test.ts; builders and fixtures stand in tests/support`]
    return candidates(mirrored).some((source) => tree.paths.includes(source)) ? [] : [`${path}: mirrors no source file`]
  })
}

/** @param {string} mirrored */
function candidates(mirrored) {
  return sourceRoots.flatMap((root) => sourceEndings.map((ending) => `${root}${mirrored}${ending}`))
}

/** @param {Tree} tree */
function strayOtherTests(tree) {
  return tree.paths.flatMap((path) => {
    const [top, kind, folder = ''] = path.split('/')
    if (top !== 'tests') return []
    if (kind === 'e2e') return /\.e2e\.ts$/.test(path) ? [] : [`${path}: is not named *.e2e.ts`]
    if (kind !== 'integration') return []
    const mirrors = sourceRoots.some((root) => tree.paths.some((source) => source.startsWith(`${root}${folder}/`)))
    return [
      ...path.endsWith('.int.test.ts') ? [] : [`${path}: is not named *.int.test.ts`],
      ...mirrors ? [] : [`${path}: there is no folder ${folder} to test`],
    ]
  })
}
