import { isNodeNewEnough } from './setup/node-version.mjs'

if (isNodeNewEnough()) void import('./setup/commands/run.mjs').then((command) => command.main())
