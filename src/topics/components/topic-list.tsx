import type { TopicView } from '../queries'

type Props = {
  topics: readonly TopicView[]
  headingLevel: 2 | 3
  /** Topics of which those directly below one in the list are named with it. */
  narrower?: readonly TopicView[]
}

/** Topics to choose from, each with what it is about. */
export function TopicList({ topics, headingLevel, narrower = [] }: Props) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className="topics">
      {topics.map(({ id, title, path, introduction }) => (
        <li key={id}>
          <Heading><a href={`/${path}`}>{title}</a></Heading>
          {introduction && <p>{introduction}</p>}
          <Narrower topics={narrower.filter(({ parentId }) => parentId === id)} />
        </li>
      ))}
    </ul>
  )
}

function Narrower({ topics }: { topics: readonly TopicView[] }) {
  if (topics.length === 0) return null
  return (
    <ul className="links">
      {topics.map(({ id, title, path }) => <li key={id}><a href={`/${path}`}>{title}</a></li>)}
    </ul>
  )
}
