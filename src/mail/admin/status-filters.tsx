import { ListFilters } from '@/ui/list-filters'
import { mailStatuses, statusLabels } from '../rules/mail-status'

/** Above the outbox: by where a mail stands. */
export const StatusFilters = () => (
  <ListFilters collection="mail" field="status" filters={mailStatuses.map((value) => ({ value, label: statusLabels[value] }))} />
)
