import { isNodeNewEnough } from './setup/node-version.mjs'

if (isNodeNewEnough()) void import('./bench/run-bench.mjs').then((bench) => bench.main())
