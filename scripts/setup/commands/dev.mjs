import { main as start } from './start.mjs'

/** Like `npm start`, but serves the source as it changes. */
export function main() {
  return start('dev')
}
