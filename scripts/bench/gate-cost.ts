import { createLocalReq, type Payload } from 'payload'
import { standingIssues } from '@/articles/queries'
import { clinicalDigest } from '@/articles/rules/clinical-text'
import { asSystem } from '@/platform/as-system'
import { signOffGuard } from '@/reviews/sign-off-guard'
import { withPayload } from '../with-payload'
import { median } from './median.mjs'
import { percentile } from './percentile.mjs'

const ROUNDS = 40

/** Times what the choke point does for each article that is out: the list of issues, the look at what is stored. */
async function measure(payload: Payload): Promise<void> {
  const { docs } = await asSystem(payload, 'the choke point is measured on the samples').find({
    collection: 'articles', where: { _status: { equals: 'published' } }, depth: 0, pagination: false,
  })
  const took: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const article of docs) {
      const req = await createLocalReq({}, payload)
      const begun = performance.now()
      await standingIssues(req, article, [signOffGuard])
      clinicalDigest(article)
      took.push(performance.now() - begun)
    }
  }
  const [middle, most] = [median(took), percentile(took, 0.95)].map((ms) => ms.toFixed(1))
  console.log(`the choke point, ${docs.length} articles, ${took.length} saves: ${middle} ms (median), ${most} ms (p95)`)
}

await withPayload(measure)
