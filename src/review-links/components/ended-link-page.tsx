/**
 * What stands where a secret opens nothing: it does not tell whether it ever did. The mark asks the server for status
 * 404: Next's own `notFound()` has an empty body without script (vercel/next.js 62228).
 */
export const EndedLinkPage = () => (
  <>
    <meta name="healthool:status" content="404" />
    <h1>This link opens nothing</h1>
    <p className="standfirst">
      It may have run out, or was ended: please ask whoever sent it to you for a new one.
    </p>
  </>
)
