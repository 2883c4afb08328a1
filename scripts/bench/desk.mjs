/**
 * Asks over REST and gives the parsed answer; throws on any status that is not a success.
 *
 * @typedef {(method: string, path: string, body?: object) => Promise<any>} Desk
 */

/**
 * Signs a sample account in; gives the token of its session.
 *
 * @param {{ siteUrl: string, password: string }} site
 * @param {string} who the part of the address before the `@`
 * @returns {Promise<string>}
 */
export async function tokenFor({ siteUrl, password }, who) {
  const answer = await fetch(`${siteUrl}/api/accounts/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: `${who}@healthool.example`, password }),
  })
  if (!answer.ok) throw new Error(`${who} could not sign in: ${answer.status}. Is HEALTHOOL_DEMO_PASSWORD right?`)
  return (await answer.json()).token
}

/**
 * The REST interface in the hands of a sample account.
 *
 * @param {{ siteUrl: string, password: string }} site
 * @param {string} who the part of the address before the `@`
 * @returns {Promise<Desk>}
 */
export async function signIn(site, who) {
  const { siteUrl } = site
  const token = await tokenFor(site, who)

  /** @type {Desk} */
  return async (method, path, body) => {
    const response = await fetch(`${siteUrl}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `JWT ${token}` },
      body: body && JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
}
