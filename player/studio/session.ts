import { useCallback, useEffect, useState } from 'react'
import type { Account } from '#catalog/contract/account.ts'
import { ApiProblem, call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { recall, remember } from '#player/device.ts'

export type Session =
  | { state: 'asking' | 'out'; account: null }
  | { state: 'in'; account: Account }
  | { state: 'unknown'; account: null; problem: ApiProblem }

export type SessionActions = {
  session: Session
  /** The hub has opened a session for this account. */
  entered(account: Account): void
  signOut(): Promise<void>
  /** The server no longer knows us. */
  dropped(): void
  ask(): void
}

/**
 * Who is signed in. The cookie cannot be read by a page, so a note on the device tells whether asking makes sense:
 * asking without a cookie would be answered 401, which browsers print as an error.
 */
export function useSession(): SessionActions {
  const [session, setSession] = useState<Session>(
    recall('signed-in') ? { state: 'asking', account: null } : { state: 'out', account: null },
  )
  const dropped = useCallback(() => {
    remember('signed-in', null)
    setSession({ state: 'out', account: null })
  }, [])
  const ask = useCallback(() => {
    call('session').then(
      (account) => setSession({ state: 'in', account }),
      (cause) => {
        const problem = asProblem(cause)
        if (problem.status === 401) dropped()
        else setSession({ state: 'unknown', account: null, problem })
      },
    )
  }, [dropped])
  const asking = session.state === 'asking'
  useEffect(() => {
    if (asking) ask()
  }, [asking, ask])
  const entered = useCallback((account: Account) => {
    remember('signed-in', '1')
    setSession({ state: 'in', account })
  }, [])
  const signOut = useCallback(async () => {
    await call('closeSession').catch((cause: unknown) => {
      // Signed out already is what was wanted.
      if (!(cause instanceof ApiProblem && cause.status === 401)) throw cause
    })
    dropped()
  }, [dropped])
  return { session, entered, signOut, dropped, ask }
}
