import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { FieldRefusal } from '@/platform/field-refusal'

type Authorship = (req: PayloadRequest, personId: string) => Promise<boolean>

const AUTHOR = [
  { field: 'person', message: 'This person is an author of a published article. Please give the article another author first.' },
]

/** An author of what readers see cannot go: the article would stand there without a name. */
export const refusePersonInUse = (isAuthor: Authorship): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (await isAuthor(req, String(id))) throw new FieldRefusal(AUTHOR, 409)
  }
