import { NotFoundPage } from '@/site/components/not-found-page'
import { TopicList } from '@/topics/components/topic-list'
import { listTopics } from '@/topics/queries'
import { loadRequest } from '../load-site'

/** What stands at an address that nothing has, with the topics to go on from. */
export async function NotFoundScreen() {
  const topics = await listTopics(await loadRequest())
  const broadest = topics.filter(({ parentId }) => parentId === null)
  return (
    <NotFoundPage
      topics={broadest.length > 0 && <TopicList topics={broadest} narrower={topics} headingLevel={3} />}
    />
  )
}
