import { isNodeNewEnough } from './setup/node-version.mjs'

if (isNodeNewEnough()) void import('./image/make-image.mjs').then((image) => image.main())
