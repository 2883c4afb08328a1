import type { ReactNode } from 'react'
import { unseenWords, type UnseenWords } from '@/articles/rules/unseen-words'
import type { ClinicalText } from '@/articles/rules/clinical-text'

type Props = { text: ClinicalText; linkPaths: ReadonlyMap<string, string>; children?: ReactNode }

/** What is signed beside the words that the page shows, for the doctor who signs; `children` are further entries. */
export function AlsoSigned({ text, linkPaths, children }: Props) {
  const unseen = unseenWords(text)
  if (unseen.length === 0 && !children) return null
  return (
    <section className="also-signed" aria-labelledby="also-signed">
      <h2 id="also-signed">Also part of what you sign</h2>
      <dl>
        {unseen.map((words, index) => <Entry key={index} words={words} linkPaths={linkPaths} />)}
        {children}
      </dl>
    </section>
  )
}

const Entry = ({ words, linkPaths }: { words: UnseenWords; linkPaths: Props['linkPaths'] }) => {
  switch (words.is) {
    case 'picture':
      return <Row name={`Picture${words.caption && ` “${words.caption}”`}, to those who cannot see it`}>{words.words || 'nothing: it only adorns'}</Row>
    case 'link':
      return <Row name={`“${words.text}” leads to`}>{linkPaths.get(words.to) ?? words.to}</Row>
    case 'source':
      return <Row name={`Source ${words.number}`}>{[words.key && `cited as ${words.key}`, ...words.addresses].filter(Boolean).join(' · ') || 'without a key or an address'}</Row>
    case 'other':
      return <Row name="A part that this page cannot show">{words.words}</Row>
  }
}

/** A name and what it stands for, in the list of what is signed as well. */
export const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
