import { isNodeNewEnough } from './setup/node-version.mjs'

if (isNodeNewEnough()) void import('./setup/commands/start.mjs').then((command) => command.main())
