import { isNodeNewEnough } from './setup/node-version.mjs'

if (isNodeNewEnough()) void import('./setup/commands/generate.mjs').then((command) => command.main())
