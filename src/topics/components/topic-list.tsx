import type { TopicView } from '../queries'

/** Topics to choose from, each with what it is about. */
export function TopicList({ topics, headingLevel }: { topics: readonly TopicView[]; headingLevel: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className="topics">
      {topics.map(({ id, title, path, introduction }) => (
        <li key={id}>
          <Heading><a href={`/${path}`}>{title}</a></Heading>
          {introduction && <p>{introduction}</p>}
        </li>
      ))}
    </ul>
  )
}
