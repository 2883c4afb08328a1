/**
 * What stands at an address that something left. The marks ask the server for status 308 and for the new address in the
 * head of the answer (see the reader pages of the platform), so that hardly anybody sees it.
 */
export const MovedPage = ({ to }: { to: string }) => (
  <>
    <meta name="healthool:status" content="308" />
    <meta name="healthool:location" content={encodeURIComponent(to).replaceAll("'", '%27')} />
    <h1>This page has moved</h1>
    <p className="standfirst"><a href={to}>Go to where it is now</a></p>
  </>
)
