import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Lexical's entry for development awaits at its top level, on which Node 20 hangs at random; this names the other one.
const lexicalReady = ['--conditions=production']

const inRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// For what hangs. They say nothing of how fast anything is, which `npm run bench` measures, and a busy machine is slow.
const limits = { testTimeout: 240_000, hookTimeout: 240_000 }

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: inRoot('./src/') },
      { find: '@payload-config', replacement: inRoot('./payload.config.ts') },
    ],
  },
  test: {
    allowOnly: false,
    // Left alone, vitest keeps one core for itself; these tests wait for PostgreSQL and for new processes often enough.
    maxWorkers: Math.max(2, availableParallelism()),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/no-console-output.ts'],
          ...limits,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          // The libraries that each file loads take longer than most of its tests: fresh-process.ts.
          isolate: false,
          include: ['tests/integration/**/*.int.test.ts'],
          setupFiles: ['tests/support/fresh-process.ts', 'tests/support/no-console-output.ts'],
          globalSetup: ['tests/support/template-database.ts'],
          execArgv: lexicalReady,
          ...limits,
        },
      },
      {
        extends: true,
        test: {
          name: 'http',
          isolate: false,
          include: ['tests/http/**/*.test.ts'],
          setupFiles: ['tests/support/fresh-process.ts', 'tests/support/no-console-output.ts'],
          ...limits,
        },
      },
    ],
  },
})
