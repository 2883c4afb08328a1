import type { FieldDiffServerProps, TextField, TextFieldClient } from 'payload'
import { findAccount } from '@/accounts/queries'

/** Who saved the two versions, by name. */
export async function SaverDiff(shown: FieldDiffServerProps<TextField, TextFieldClient>) {
  const { comparisonValue, req, versionValue } = shown
  const nameOf = async (id: unknown): Promise<string> => {
    if (typeof id !== 'string' || id === '') return 'nobody that is known'
    return (await findAccount(req, id))?.name ?? 'an account that is no longer there'
  }
  return (
    <section className="version-text">
      <h3>Saved by</h3>
      <p>Before: {await nameOf(comparisonValue)}. Then: {await nameOf(versionValue)}.</p>
    </section>
  )
}
