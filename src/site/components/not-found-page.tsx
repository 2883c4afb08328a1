import type { ReactNode } from 'react'

/**
 * What stands at an address that nothing has. The mark asks the server for status 404: Next's own `notFound()` has an
 * empty body without script (vercel/next.js 62228).
 */
export const NotFoundPage = ({ topics }: { topics: ReactNode }) => (
  <>
    <meta name="healthool:status" content="404" />
    <h1>There is no page at this address</h1>
    <p className="standfirst">
      It may have moved, or the address may hold a typing mistake. The <a href="/">home page</a> shows what is new
      {topics ? ', and these are all our topics.' : '.'}
    </p>
    {topics && <section aria-labelledby="topics"><h2 id="topics">Topics</h2>{topics}</section>}
  </>
)
