import type { EntryProof } from '@/audit/queries'
import { actWords } from '@/audit/rules/acts'
import { nameIn, type Named } from './record-names'

const indented = (json: string): string => JSON.stringify(JSON.parse(json), null, 2)

const Facts = ({ facts }: { facts: string }) => (facts === '{}' ? 'None.' : <pre>{indented(facts)}</pre>)

/** One entry of the ledger with everything that it holds, as docs/ledger.md checks it. */
export function RecordEntry({ proof, names }: { proof: EntryProof; names: ReadonlyMap<string, Named> }) {
  const name = nameIn(names, proof)
  return (
    <>
      <h1>Entry {proof.number}</h1>
      <dl className="record-entry">
        <dt>What</dt><dd>{actWords(proof.act)} <code>{proof.act}</code></dd>
        <dt>About</dt>
        <dd>{name && <a href={name.href}>{name.name}</a>} <code>{proof.subject}</code></dd>
        <dt>Who</dt><dd>{proof.actorName} <code>{proof.actorId}</code></dd>
        <dt>When</dt><dd><time dateTime={proof.at}>{proof.at}</time></dd>
        <dt>Facts</dt><dd><Facts facts={proof.facts} /></dd>
        {proof.content !== null && <><dt>Signed text</dt><dd><pre>{indented(proof.content)}</pre></dd></>}
        <dt>What is hashed</dt><dd><pre>{proof.lines}</pre></dd>
        <dt>Hash</dt><dd><code>{proof.hash}</code></dd>
        <dt>Signature</dt>
        <dd>{proof.signature === null ? 'None: the entry is from before entries were signed.' : <code>{proof.signature}</code>}</dd>
        {proof.keyId !== null && <><dt>Key</dt><dd><code>{proof.keyId}</code></dd></>}
      </dl>
    </>
  )
}
