import { format } from 'node:util'
import { afterAll, afterEach } from 'vitest'

/*
 * Output that no test asked for is a warning that nobody will read: it fails the test. A test that expects output takes
 * it with `vi.spyOn(console, …).mockImplementation(…)`.
 */
const printed: string[] = []
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...words: unknown[]) => {
    printed.push(`console.${method}: ${format(...words)}`)
  }
}

function failOnOutput(): void {
  const lines = printed.splice(0)
  if (lines.length > 0) throw new Error(`Unexpected console output:\n${lines.join('\n')}`)
}

afterEach(failOnOutput)
afterAll(failOnOutput)
