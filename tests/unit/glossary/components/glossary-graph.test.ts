import { expect, test } from 'vitest'
import { glossaryGraph } from '@/glossary/components/glossary-graph'

const term = { id: '1', term: 'Kneecap', slug: 'kneecap', alsoKnownAs: ['patella'], definition: 'A small bone.', articleId: null }

test('machines are told each term with its names, its meaning and its address', () => {
  expect(glossaryGraph([term], 'https://healthool.example')).toMatchObject({
    '@type': 'DefinedTermSet',
    url: 'https://healthool.example/glossary',
    hasDefinedTerm: [{
      '@type': 'DefinedTerm',
      '@id': 'https://healthool.example/glossary#kneecap',
      name: 'Kneecap',
      alternateName: ['patella'],
      description: 'A small bone.',
      inDefinedTermSet: 'https://healthool.example/glossary',
    }],
  })
})

test('a term with one name has no other names', () => {
  expect(JSON.stringify(glossaryGraph([{ ...term, alsoKnownAs: [] }], ''))).not.toContain('alternateName')
})
