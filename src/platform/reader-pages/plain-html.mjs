/**
 * Reader pages are plain documents: the framework's script and the component payload that it inlines are taken out.
 * Seen on Next 16.4.6. JSON-LD and speculation rules stay, and so does a script that carries `data-keep`.
 */

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g
const KEPT = /\bdata-keep\b|type="(?:application\/ld\+json|speculationrules)"/
const SCRIPT_PRELOAD = /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/g
const UNFINISHED = /<!--\$\?-->|<template id="[BP]:/
const STATUS = /<meta name="healthool:status" content="(\d{3})"\s*\/?>/
const LOCATION = /<meta name="healthool:location" content="([\w.~%!*()-]+)"\s*\/?>/

/** Whether the page asked, by a mark on `<html>`, to be served without framework script. @param {string} html */
export const isReaderPage = (html) => /<html\b[^>]*\bdata-plain\b/.test(html)

/** Whether a part of the page waits for script to be shown; such a page must keep its script. @param {string} html */
export const isUnfinished = (html) => UNFINISHED.test(html)

/** The page without framework script. @param {string} html @returns {string} */
export const plainHtml = (html) =>
  html.replace(SCRIPT, (script, attributes) => (KEPT.test(attributes) ? script : '')).replace(SCRIPT_PRELOAD, '')

/**
 * The HTTP status that the page asks for. A page cannot set one itself, and Next's own `notFound()` has an empty body
 * without script (vercel/next.js 62228).
 *
 * @param {string} html @returns {number | null}
 */
export const statusAskedFor = (html) => {
  const match = STATUS.exec(html)
  return match ? Number(match[1]) : null
}

/**
 * The address that the page sends its reader on to; it stands in the mark escaped as a part of an address. A page that
 * redirects by Next's own `permanentRedirect()` sends its first reader two `Location` headers (seen on Next 16.4.6).
 *
 * @param {string} html @returns {string | null}
 */
export const locationAskedFor = (html) => {
  const escaped = LOCATION.exec(html)?.[1]
  return escaped === undefined ? null : decodeURIComponent(escaped)
}
