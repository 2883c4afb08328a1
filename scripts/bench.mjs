import { isNodeNewEnough } from './setup/node-version.mjs'

const isAtScale = process.argv[2] === 'at-scale'

const load = () => isAtScale ? import('./bench/at-scale/run-at-scale.mjs') : import('./bench/run-bench.mjs')

if (isNodeNewEnough()) void load().then((bench) => bench.main())
