import { afterAll, vi } from 'vitest'

/*
 * The test files of one process share the libraries that they load. The project's own modules read the environment as
 * they are loaded, and each file has a database of its own: so each loads them anew, opens the project for itself, and
 * leaves the environment as it was.
 */
vi.resetModules()
const opened: unknown = Reflect.get(globalThis, '_payload')
if (opened instanceof Map) opened.clear()

const environment = { ...process.env }

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, environment)
})
