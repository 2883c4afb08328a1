import path from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import { safetyHeaders } from './src/platform/safety-headers.mjs'

const READER_PAGES = '/((?!(?:admin|api|preview|guest-review|healthz|readyz|_next)(?:/|$)|\\.well-known/healthool-).*)'

/** Browsers ask again each time and mostly hear 304; no shared cache keeps a page that may be withdrawn any moment. */
const readerHeaders = {
  source: READER_PAGES,
  headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }],
}

const receiptHeaders = {
  source: '/:forms(replies|contact-messages)/:path*',
  headers: [
    { key: 'Cache-Control', value: 'no-store' },
    { key: 'X-Robots-Tag', value: 'noindex' },
  ],
}

/** @type {import('next').NextConfig} */
const ownConfig = {
  distDir: process.env.HEALTHOOL_DIST_DIR || '.next',
  poweredByHeader: false,
  cacheHandler: path.resolve(import.meta.dirname, 'src/platform/reader-pages/cache-handler.mjs'),
  cacheMaxMemorySize: 0,
  outputFileTracingRoot: import.meta.dirname,
  // `next start` serves no standalone output, so only the image is built with it.
  output: process.env.HEALTHOOL_OUTPUT === 'standalone' ? 'standalone' : undefined,
  turbopack: { root: import.meta.dirname },
  typescript: { ignoreBuildErrors: true },
  // No page uses Next's way of resizing pictures: its address answers 404.
  images: { unoptimized: true },
  headers: async () => [...safetyHeaders({ isServed: process.env.NODE_ENV !== 'development' }), readerHeaders, receiptHeaders],
}

const configWithPayload = withPayload(ownConfig, { devBundleServerPackages: false })

/**
 * Payload asks every page's visitor for the colour scheme (`Critical-CH`), which makes browsers send the first request
 * twice and splits shared caches. Only the admin needs it (payloadcms/payload 17906).
 *
 * @param {{ source: string, headers: { key: string, value: string }[] }} rule
 */
const keptToAdmin = (rule) =>
  rule.headers.some(({ key }) => key === 'Critical-CH') ? { ...rule, source: '/admin/:path*' } : rule

export default {
  ...configWithPayload,
  headers: async () => ((await configWithPayload.headers?.()) ?? []).map(keptToAdmin),
}
