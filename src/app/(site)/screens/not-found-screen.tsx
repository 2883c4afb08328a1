import { NotFoundPage } from '@/site/components/not-found-page'
import { TopicList } from '@/topics/components/topic-list'
import { listTopics } from '@/topics/queries'
import { loadRequest } from '../load-site'

/** What stands at an address that nothing has, with the topics to go on from. */
export async function NotFoundScreen() {
  const topics = (await listTopics(await loadRequest())).filter(({ parentId }) => parentId === null)
  return <NotFoundPage topics={topics.length > 0 && <TopicList topics={topics} headingLevel={3} />} />
}
