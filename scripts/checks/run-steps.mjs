/** @typedef {{ problems: readonly string[], note?: string }} Findings */
/** @typedef {{ name: string, run: () => Findings | Promise<Findings> }} Step */
/** @typedef {Findings & { name: string, seconds: number }} Outcome */

/**
 * Runs every step, `atOnce` at a time, whatever the others find, and tells each outcome as it comes.
 *
 * A step that throws has one problem: what it threw.
 *
 * @param {readonly Step[]} steps
 * @param {{ atOnce: number, report: (outcome: Outcome) => void }} how
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps, { atOnce, report }) {
  const waiting = [...steps]
  /** @type {Outcome[]} */
  const outcomes = []
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await runStep(step)
      outcomes.push(outcome)
      report(outcome)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return outcomes
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep(step) {
  const started = performance.now()
  const findings = await Promise.resolve().then(step.run).catch(thrown)
  return { ...findings, name: step.name, seconds: (performance.now() - started) / 1000 }
}

/**
 * @param {unknown} error
 * @returns {Findings}
 */
function thrown(error) {
  return { problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)] }
}
