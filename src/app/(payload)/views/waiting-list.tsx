import { createLocalReq, type ServerProps } from 'payload'
import { hasRole } from '@/accounts/rules/roles'
import { listRefusedSchedules } from '@/schedules/queries'
import { countPendingReplies } from '@/comments/queries'
import { listWaitingReviews } from '@/reviews/queries'

/** What waits for whoever has just signed in, before anything else on the dashboard. */
export async function WaitingList({ payload, user }: ServerProps) {
  if (!user) return null
  const req = await createLocalReq({ user }, payload)
  const reviews = hasRole(user, 'reviewer') ? await listWaitingReviews(req, user.id) : null
  const replies = hasRole(user, 'moderator') ? await countPendingReplies(req) : null
  const refused = hasRole(user, 'editor', 'admin') ? await listRefusedSchedules(req) : []
  if (reviews === null && replies === null && refused.length === 0) return null
  return (
    <section className="waiting-list" aria-labelledby="waiting">
      <h2 id="waiting">Waiting for you</h2>
      {reviews && (
        <ul>
          {reviews.map(({ articleId, title }) => (
            <li key={articleId}><a href={`/admin/review/${articleId}`}>{title}</a></li>
          ))}
        </ul>
      )}
      {reviews?.length === 0 && <p>No article waits for your review.</p>}
      {replies !== null && <RepliesWaiting count={replies} />}
      {refused.length > 0 && <RefusedSchedules articles={refused} />}
    </section>
  )
}

const RefusedSchedules = ({ articles }: { articles: { id: string; title: string }[] }) => (
  <>
    <p>Not published at the time that was set, because something stands against it:</p>
    <ul>
      {articles.map(({ id, title }) => (
        <li key={id}><a href={`/admin/collections/articles/${id}`}>{title}</a></li>
      ))}
    </ul>
  </>
)

const RepliesWaiting = ({ count }: { count: number }) =>
  count === 0 ? (
    <p>No reply waits for a decision.</p>
  ) : (
    <p>
      <a href="/admin/collections/comments?where[status][equals]=pending">
        {count === 1 ? '1 reply waits for a decision' : `${count} replies wait for a decision`}
      </a>
    </p>
  )
