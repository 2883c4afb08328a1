import { isNodeNewEnough } from './setup/node-version.mjs'

/** What can be measured, by the word after `npm run bench --`; without one, the demonstration that runs. */
function load() {
  const [, , what] = process.argv
  if (what === 'at-scale') return import('./bench/at-scale/run-at-scale.mjs')
  if (what === 'ledger') return import('./bench/ledger.mjs')
  return what === 'gate' ? import('./bench/gate.mjs') : import('./bench/run-bench.mjs')
}

if (isNodeNewEnough()) void load().then((bench) => bench.main())
