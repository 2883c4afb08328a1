/** Sends a reader on to another address of this site; nobody keeps the answer. `path` begins with a slash. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } })
