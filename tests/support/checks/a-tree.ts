import type { Tree } from '../../../scripts/checks/tree.mjs'

/** A project of these files, by path, that is nowhere on a disk. */
export function aTree(files: Readonly<Record<string, string>>): Tree {
  return {
    paths: Object.keys(files),
    read: (path) => {
      const text = files[path]
      if (text === undefined) throw new Error(`${path} was not listed`)
      return text
    },
  }
}
