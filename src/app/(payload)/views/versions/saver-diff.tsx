import type { FieldDiffServerProps, TextField, TextFieldClient } from 'payload'
import { z } from 'zod'
import { findAccount } from '@/accounts/queries'

const saver = z.string().min(1)

/** Who saved the two versions, by name. */
export async function SaverDiff(shown: FieldDiffServerProps<TextField, TextFieldClient>) {
  const { comparisonValue, req, versionValue } = shown
  const nameOf = async (id: unknown): Promise<string> => {
    const known = saver.safeParse(id)
    if (!known.success) return 'nobody that is known'
    return (await findAccount(req, known.data))?.name ?? 'an account that is no longer there'
  }
  return (
    <section className="version-text">
      <h3>Saved by</h3>
      <p>Before: {await nameOf(comparisonValue)}. Then: {await nameOf(versionValue)}.</p>
    </section>
  )
}
