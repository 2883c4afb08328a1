import { NextResponse, type NextRequest } from 'next/server'

/** Only addresses with a `%` in their path come by here; nothing is authorised in this place. */
export const config = { matcher: ['/(.*%.*)'] }

/** An address that is no UTF-8 names nothing: it gets the page for what does not exist; Next alone answers 500. */
export function proxy(request: NextRequest): NextResponse {
  try {
    decodeURIComponent(request.nextUrl.pathname)
    return NextResponse.next()
  } catch {
    return NextResponse.rewrite(new URL('/there-is-no-such-address', request.url))
  }
}
