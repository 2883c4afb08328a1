import { spawnSync } from 'node:child_process'

/**
 * Lists the subjects of the commits that this copy knows, without merges. A copy without history has none.
 *
 * @param {string} root
 * @returns {string[]}
 */
export function readSubjects(root) {
  const log = spawnSync('git', ['log', '--no-merges', '--format=%s'], { cwd: root, encoding: 'utf8' })
  return log.status === 0 ? log.stdout.split('\n').filter((subject) => subject !== '') : []
}
