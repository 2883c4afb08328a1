import { listArticlesById } from '@/articles/queries'
import { GlossaryPage } from '@/glossary/components/glossary-page'
import { glossaryGraph } from '@/glossary/components/glossary-graph'
import { listTerms } from '@/glossary/queries'
import { env } from '@/platform/env'
import { JsonLd } from '@/ui/json-ld'
import { loadRequest } from '../load-site'

/** All terms, with the published articles behind them. */
export async function GlossaryScreen() {
  const req = await loadRequest()
  const terms = await listTerms(req)
  const articles = await listArticlesById(req, terms.flatMap(({ articleId }) => articleId ?? []))
  return (
    <>
      <GlossaryPage terms={terms} articles={new Map(articles.map((article) => [article.id, article]))} />
      <JsonLd graph={glossaryGraph(terms, env.siteUrl)} />
    </>
  )
}
