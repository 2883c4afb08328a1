/** An answer for a program that watches the site: plain JSON that nothing keeps and no search engine lists. */
export const probeAnswer = (status: 200 | 503, body: Record<string, string>): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' } })
