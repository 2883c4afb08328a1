import type { TermView } from '../queries'

/** The glossary in the vocabulary of schema.org. `siteUrl` has no slash behind it. */
export function glossaryGraph(terms: readonly TermView[], siteUrl: string): object {
  const address = `${siteUrl}/glossary`
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': address,
    name: 'Glossary',
    url: address,
    hasDefinedTerm: terms.map(({ term, slug, alsoKnownAs, definition }) => ({
      '@type': 'DefinedTerm',
      '@id': `${address}#${slug}`,
      url: `${address}#${slug}`,
      name: term,
      ...(alsoKnownAs.length > 0 && { alternateName: alsoKnownAs }),
      description: definition,
      inDefinedTermSet: address,
    })),
  }
}
