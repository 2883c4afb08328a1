import { isNodeNewEnough } from './setup/node-version.mjs'

if (isNodeNewEnough()) void import('./image/serve-image.mjs').then((image) => image.main())
