import { expect, it } from 'vitest'
import { articleBlocks } from '@/articles/blocks/article-blocks'
import { projectNodes } from '@/articles/rules/project-nodes'
import { KNOWN_BLOCKS } from '@/articles/rules/publish-issues'
import { toRichText, type Referred } from '../../../scripts/seed/to-rich-text'
import { sampleImages } from '../../../scripts/sample/images'
import { sampleArticles } from '../../../scripts/sample/sample-articles'
import { leavesOf } from '../../support/projected-words'

const slugsOf = (blocks: readonly { slug: string }[]): string[] => blocks.map(({ slug }) => slug)

const offered = { block: slugsOf(articleBlocks.blocks), inlineBlock: slugsOf(articleBlocks.inlineBlocks) }

const referred: Referred = {
  pictures: new Map(sampleImages.map(({ key }) => [key, { id: key, alt: 'A drawing', caption: '' }])),
  documents: new Map(),
}

/** The parts of the samples' texts, by the names under which they are signed. */
const signedParts = new Set(
  sampleArticles
    .flatMap(({ body }) => leavesOf(projectNodes(toRichText(body, referred))))
    .flatMap(({ member, value }) => (member === 'is' ? [value] : [])),
)

it.each([...offered.block, ...offered.inlineBlock])(
  'the samples show the block “%s” that the editor offers, and it is signed by that name',
  (slug) => expect([...signedParts]).toContain(slug),
)

it('every block that the editor offers can be published, and no other', () => {
  expect(KNOWN_BLOCKS).toEqual(offered)
})
