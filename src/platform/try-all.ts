/** Does one act after the other, whatever became of those before; gives what went wrong. */
export async function tryAll(acts: readonly (() => Promise<unknown>)[]): Promise<unknown[]> {
  const faults: unknown[] = []
  for (const act of acts) await act().catch((fault: unknown) => { faults.push(fault) })
  return faults
}
