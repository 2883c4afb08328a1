const stub = 'only for assembling the configuration, never for serving'

/** What the configuration must find to be assembled. None of it is reached: no database is opened, no mail is sent. */
export const assemblyEnvironment = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none',
  DATABASE_MIGRATION_URL: 'postgres://nobody@127.0.0.1:9/none',
  PAYLOAD_SECRET: stub,
  CRON_SECRET: stub,
  PORT: '3000',
  SITE_URL: 'http://localhost:3000',
  HEALTHOOL_DATA: '.data',
}
