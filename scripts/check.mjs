import { fileURLToPath } from 'node:url'
import { describeOutcome, tally } from './checks/describe-outcome.mjs'
import { runSteps } from './checks/run-steps.mjs'
import { checkSteps, preparingSteps } from './checks/steps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = (/** @type {import('./checks/run-steps.mjs').Outcome} */ outcome) => {
  console.log(describeOutcome(outcome))
}

const prepared = await runSteps(preparingSteps(root), { atOnce: 1, report })
const checked = await runSteps(checkSteps(root), { atOnce: 2, report })
const outcomes = [...prepared, ...checked]

console.log(tally(outcomes))
process.exitCode = outcomes.some(({ problems }) => problems.length > 0) ? 1 : 0
