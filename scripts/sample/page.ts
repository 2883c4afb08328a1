import type { Block } from './block'

/** A page at the root of the site; `description` is one sentence for search engines. */
export type SamplePage = { slug: string; title: string; description: string; body: Block[] }
