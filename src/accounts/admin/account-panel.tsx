'use client'

import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { sayInstant } from '@/platform/pure/say-instant'
import { accountStates, stateLabels } from '../rules/account-state'

const standing = z.object({
  state: z.enum(accountStates),
  joinedAt: z.string().nullable(),
  lastSignInAt: z.string().nullable(),
  invitedUntil: z.string().nullable(),
})

type Standing = z.infer<typeof standing>

async function fetchStanding(id: string): Promise<Standing | null> {
  const response = await fetch(`/api/accounts/${id}/standing`, { credentials: 'same-origin' })
  return standing.safeParse(await response.json()).data ?? null
}

type Answer = { isDone: boolean; message: string }

const told = z.object({ message: z.string() })
const refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

const UNREADABLE = 'The server could not be reached. Please try again.'

/** Asks the server for an act at an account; gives the sentence that it answers. */
async function askServer(path: string): Promise<Answer> {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' })
    const body: unknown = await response.json()
    if (response.ok) return { isDone: true, message: told.parse(body).message }
    return { isDone: false, message: refused.parse(body).errors.map(({ message }) => message).join(' ') }
  } catch {
    return { isDone: false, message: UNREADABLE }
  }
}

/** Where the account stands, and what can be done about it: send the invitation again, end all sessions. */
export function AccountPanel() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { user } = useAuth()
  const router = useRouter()
  const [found, setFound] = useState<Standing | null>(null)
  const [acts, setActs] = useState(0)
  const accountId = typeof id === 'string' ? id : null
  const isOwn = user?.id === accountId

  useEffect(() => {
    if (accountId !== null) void fetchStanding(accountId).then(setFound)
  }, [accountId, lastUpdateTime, acts])

  const ask = async (act: string): Promise<void> => {
    const { isDone, message } = await askServer(`/api/accounts/${accountId}/${act}`)
    if (isDone && isOwn) router.push('/admin/login')
    else (isDone ? toast.success : toast.error)(message)
    setActs((count) => count + 1)
  }

  if (accountId === null || !found) return null
  return (
    <section className="review-panel" aria-labelledby="account-panel">
      <h3 id="account-panel">{stateLabels[found.state]}</h3>
      <StandingWords found={found} />
      {found.state === 'invited' && <Act label="Send the invitation again" onAct={() => ask('invite')} />}
      {found.state === 'active' && (
        <Act label={isOwn ? 'Sign out everywhere' : 'Sign this person out everywhere'} onAct={() => ask('sign-out-everywhere')} />
      )}
    </section>
  )
}

function StandingWords({ found: { state, invitedUntil, joinedAt, lastSignInAt } }: { found: Standing }) {
  if (state === 'invited') {
    return invitedUntil === null
      ? <p>The link in the invitation does not open any more. Please send it again.</p>
      : <p>Nobody has chosen a password yet. The link in the invitation opens until {sayInstant(invitedUntil)}.</p>
  }
  return (
    <>
      {joinedAt !== null && <p>Joined {sayInstant(joinedAt)}.</p>}
      <p>{lastSignInAt === null ? 'Has not signed in yet.' : `Last sign-in ${sayInstant(lastSignInAt)}.`}</p>
    </>
  )
}

function Act({ label, onAct }: { label: string; onAct: () => Promise<void> }) {
  const [isBusy, setIsBusy] = useState(false)

  const act = async (): Promise<void> => {
    setIsBusy(true)
    await onAct()
    setIsBusy(false)
  }

  return <button className="account-act" type="button" disabled={isBusy} onClick={() => void act()}>{label}</button>
}
