import { cache } from 'react'
import { findPersonBySlug } from '@/people/queries'
import { SLUG_PATTERN } from '@/platform/fields/slug-field'
import { loadRequest } from './load-site'

/** The person at a slug as it came in, or `null`; the database is asked only for what could be one. */
export const loadPerson = cache(async (slug: string) =>
  SLUG_PATTERN.test(slug) ? findPersonBySlug(await loadRequest(), slug) : null)
