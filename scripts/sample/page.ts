import type { PageKind } from '@/site-pages/rules/page-kind'
import type { Block } from './block'

/** A page at the root of the site; `description` is one sentence for search engines. */
export type SamplePage = { slug: string; title: string; description: string; kind: PageKind; body: Block[] }
