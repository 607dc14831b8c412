import type { Account } from '#catalog/contract/account.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { ContactPart } from './contact-part.tsx'
import { PasskeysPart } from './passkeys-part.tsx'
import { PasswordPart } from './password-part.tsx'
import { RecoveryPart } from './recovery-part.tsx'
import { SessionsPart } from './sessions-part.tsx'

/** How the account is signed in to, and where it is. `onAgain`: a change asks for a fresh sign-in. */
export function Ways({ account: { name }, onAgain }: { account: Account; onAgain: () => void }) {
  const { data: ways, problem, reload } = useRequest('ways', (signal) => call('waysIn', { signal }))
  if (problem && !ways) return <ProblemNotice problem={problem} retry={reload} />
  if (!ways) return <div className="page-waiting" />
  const parts = { ways, onChanged: reload, onAgain }
  return (
    <>
      <PasskeysPart {...parts} />
      <PasswordPart {...parts} name={name} />
      <RecoveryPart {...parts} name={name} />
      <SessionsPart {...parts} />
      <ContactPart onAgain={onAgain} />
    </>
  )
}
