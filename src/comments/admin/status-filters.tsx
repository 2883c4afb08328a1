import { ListFilters } from '@/ui/list-filters'
import { commentStatuses, statusLabels } from '../rules/comment-status'

/** Above the list of replies: by what became of them. */
export const StatusFilters = () => (
  <ListFilters collection="comments" field="status" filters={commentStatuses.map((value) => ({ value, label: statusLabels[value] }))} />
)
