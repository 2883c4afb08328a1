import { afterAll, vi } from 'vitest'

/*
 * The test files of one process share the libraries that they load. The project's own modules read the environment as
 * they are loaded, and each file has a database of its own: so each loads them anew, and opens the project for itself.
 */
vi.resetModules()

afterAll(() => {
  const opened: unknown = Reflect.get(globalThis, '_payload')
  if (opened instanceof Map) opened.clear()
})
