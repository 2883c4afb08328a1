import { isNodeNewEnough } from './setup/node-version.mjs'

/** What can be measured, by the word after `npm run bench --`; without one, the demonstration that runs. */
function load() {
  switch (process.argv[2]) {
    case 'at-scale':
      return import('./bench/at-scale/run-at-scale.mjs')
    case 'ledger':
      return import('./bench/ledger.mjs')
    default:
      return import('./bench/run-bench.mjs')
  }
}

if (isNodeNewEnough()) void load().then((bench) => bench.main())
