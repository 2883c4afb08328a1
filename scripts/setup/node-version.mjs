/*
 * This file and the entry files beside the `setup` folder are the only ones that an old Node reads, so they keep to a
 * syntax that Node 12 understands: without it the sentence below would be a syntax error instead.
 */

var oldestMajor = 20
var oldestMinor = 20

/**
 * Tells whether this Node can run Healthool; where it cannot, says so in one sentence and sets the exit code to 1.
 *
 * @returns {boolean}
 */
export function isNodeNewEnough() {
  var parts = process.versions.node.split('.').map(Number)
  var major = parts[0] || 0
  var minor = parts[1] || 0
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return true
  console.error(
    'Healthool needs Node ' + oldestMajor + '.' + oldestMinor + ' or newer, and this is Node '
      + process.versions.node + ': install a newer one from nodejs.org and run the command again.'
  )
  process.exitCode = 1
  return false
}
