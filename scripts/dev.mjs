import { isNodeNewEnough } from './setup/node-version.mjs'

if (isNodeNewEnough()) void import('./setup/commands/dev.mjs').then((command) => command.main())
