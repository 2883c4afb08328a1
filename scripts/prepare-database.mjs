import { isNodeNewEnough } from './setup/node-version.mjs'

if (isNodeNewEnough()) void import('./image/prepare-database.mjs').then((image) => image.main())
