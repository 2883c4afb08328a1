import { Crumbs } from '@/ui/crumbs'
import type { TermView } from '../queries'
import { termsByLetter } from '../rules/terms-by-letter'

type Article = { title: string; path: string }

type Props = {
  terms: readonly TermView[]
  /** The articles behind terms that readers may see, by id. */
  articles: ReadonlyMap<string, Article>
}

/**
 * All terms from A to Z, each with an anchor of its own. No slug has an upper-case letter, so no heading takes an
 * anchor away.
 */
export function GlossaryPage({ terms, articles }: Props) {
  const groups = termsByLetter(terms)
  return (
    <>
      <Crumbs crumbs={[{ label: 'Home', href: '/' }, { label: 'Glossary', href: null }]} />
      <h1>Glossary</h1>
      <p className="standfirst">Words that you may meet in our articles, in plain language.</p>
      <nav aria-label="Letters">
        <ul className="links">
          {groups.map(({ letter }) => <li key={letter}><a href={`#${letter}`}>{letter}</a></li>)}
        </ul>
      </nav>
      {groups.map(({ letter, terms: ofLetter }) => (
        <section key={letter} aria-labelledby={letter}>
          <h2 id={letter}>{letter}</h2>
          <dl className="terms">
            {ofLetter.map((term) => <Term key={term.id} term={term} article={articles.get(term.articleId ?? '')} />)}
          </dl>
        </section>
      ))}
    </>
  )
}

const Term = ({ term, article }: { term: TermView; article: Article | undefined }) => (
  <div id={term.slug}>
    <dt>{term.term}</dt>
    <dd>
      {term.alsoKnownAs.length > 0 && <p className="soft">Also known as {term.alsoKnownAs.join(', ')}</p>}
      <p className="typed">{term.definition}</p>
      {article && <p>Read more: <a href={article.path}>{article.title}</a></p>}
    </dd>
  </div>
)
