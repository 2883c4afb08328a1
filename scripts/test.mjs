import { isNodeNewEnough } from './setup/node-version.mjs'

if (isNodeNewEnough()) void import('./setup/commands/test.mjs').then((command) => command.main())
