import type { PayloadHandler } from 'payload'

/** The first account comes from `npm run create-admin`, before the server listens: a stranger must never be first. */
export const firstRegisterIsClosed: PayloadHandler = () =>
  Response.json(
    { errors: [{ field: 'email', message: 'The first account is made on the server, with npm run create-admin.' }] },
    { status: 403 },
  )
