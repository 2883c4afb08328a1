import { Agent, get } from 'node:http'

const SECONDS = 5
const AT_ONCE = 10

/** @param {string} address @param {Agent} agent @returns {Promise<void>} */
const ask = (address, agent) =>
  new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => answer.on('end', resolve).resume()).on('error', reject)
  })

/**
 * How many requests a second a stored article page answers, with ten connections kept open for five seconds.
 *
 * @param {string} address
 */
export async function articleLoad(address) {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const until = performance.now() + SECONDS * 1_000
  let answered = 0
  const keepAsking = async () => {
    while (performance.now() < until) {
      await ask(address, agent)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, keepAsking))
  agent.destroy()
  return answered / SECONDS
}
