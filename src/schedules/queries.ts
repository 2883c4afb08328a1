import { sql, type SQL } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '@/accounts/rules/roles'
import { runSql } from '@/platform/database'
import { nothingListed, readPart, type Listed, type Part } from '@/platform/listed'

/** The document that a job is about, where it is one; `value` is the id of an article. */
const articleOf = (job: SQL): SQL => sql`
  case when ${job} -> 'doc' ->> 'relationTo' = 'articles' and ${job} -> 'doc' ->> 'value' ~ '^[0-9a-f-]{36}$'
    then (${job} -> 'doc' ->> 'value')::uuid end`

const refusedSchedule = z.object({
  articleId: z.string(),
  title: z.string(),
  isPublication: z.boolean(),
  refusedAt: z.coerce.date(),
})

/** An article that was to be published, or taken down, at a set time, and was not. */
export type RefusedSchedule = z.infer<typeof refusedSchedule>

const lastOfEach = (and: SQL = sql``): SQL => sql`
  select distinct on (newest.parent_id) newest.parent_id as "articleId", newest.version_title as title,
    job.has_error, job.updated_at as "refusedAt", job.input ->> 'type' is distinct from 'unpublish' as "isPublication",
    case when job.input ->> 'type' = 'unpublish' then live._status = 'published'
      else newest.version__status = 'published' end as "isOut"
  from payload_jobs job
  join _articles_v newest on newest.latest and newest.parent_id = ${articleOf(sql`job.input`)}
  join articles live on live.id = newest.parent_id
  where job.task_slug = 'schedulePublish' ${and}
  order by newest.parent_id, job.created_at desc`

const areInVain = sql`has_error and "isPublication" <> "isOut"`

/**
 * The articles whose set time came in vain, the last first, for editors. One that got there since, or that has a new
 * time, is left out. An article got out when its newest text is out, and down when no text of it is.
 */
export const listRefusedSchedules = async (req: PayloadRequest, part: Part): Promise<Listed<RefusedSchedule>> =>
  hasRole(req.user, 'admin', 'editor')
    ? readPart(req, {
        query: sql`
          select "articleId", title, "isPublication", "refusedAt", count(*) over () as total
          from (${lastOfEach()}) last
          where ${areInVain}
          order by "refusedAt" desc, "articleId"`,
        row: refusedSchedule,
        part,
      })
    : nothingListed

/** The same of one article, or `null`. */
export async function findRefusedSchedule(req: PayloadRequest, articleId: string): Promise<RefusedSchedule | null> {
  if (!hasRole(req.user, 'admin', 'editor')) return null
  const [row] = await runSql(req, sql`
    select "articleId", title, "isPublication", "refusedAt"
    from (${lastOfEach(sql`and newest.parent_id = ${articleId}`)}) last where ${areInVain}`)
  return row ? refusedSchedule.parse(row) : null
}

const failedJob = z.object({
  id: z.string(),
  task: z.string(),
  /** What the program said, which was written for operators. */
  error: z.string(),
  failedAt: z.coerce.date(),
  articleId: z.string().nullable(),
  title: z.string().nullable(),
})

/** Work that the server does by itself, and that failed for good; with the article that it is about, if any. */
export type FailedJob = z.infer<typeof failedJob>

/** The jobs that failed for good, the last first, for admins. */
export const listFailedJobs = async (req: PayloadRequest, part: Part): Promise<Listed<FailedJob>> =>
  hasRole(req.user, 'admin')
    ? readPart(req, {
        query: sql`
          select job.id, job.task_slug as task, coalesce(job.error ->> 'message', '') as error, job.updated_at as "failedAt",
            newest.parent_id as "articleId", newest.version_title as title, count(*) over () as total
          from payload_jobs job
          left join _articles_v newest on newest.latest and newest.parent_id = ${articleOf(sql`job.input`)}
          where job.has_error
          order by job.updated_at desc, job.id`,
        row: failedJob,
        part,
      })
    : nothingListed
