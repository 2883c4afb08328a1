const SECONDS = 5
const AT_ONCE = 10

/**
 * How many requests a second a stored article page answers, with ten at once for five seconds.
 *
 * @param {string} address
 */
export async function articleLoad(address) {
  const until = performance.now() + SECONDS * 1_000
  let answered = 0
  const ask = async () => {
    while (performance.now() < until) {
      const answer = await fetch(address)
      await answer.arrayBuffer()
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  return answered / SECONDS
}
