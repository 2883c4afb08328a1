/**
 * @param {unknown} value
 * @param {string} key
 * @returns {unknown} what an object that came from elsewhere holds under a key, if it is one
 */
export function member(value, key) {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {readonly unknown[]} the list that it holds under a key; an empty one where there is none
 */
export function listIn(value, key) {
  const list = member(value, key)
  return Array.isArray(list) ? list : []
}
