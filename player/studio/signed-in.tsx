import type { ReactNode } from 'react'
import type { Account, Role } from '#catalog/contract/account.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { SignIn } from '#player/signing-in/sign-in.tsx'
import { useSession } from './session.ts'

type Inside = {
  account: Account
  signOut: () => void
  /** The session turned out to be over. */
  dropped: () => void
}
type Props = {
  title: string
  note: string
  /** Whose token is asked for. */
  tokenOf: Role
  children: (inside: Inside) => ReactNode
}

/** What is for whoever is signed in; to others the way in. */
export function SignedIn({ title, note, tokenOf, children }: Props) {
  const { session, entered, signOut, dropped, ask } = useSession()
  switch (session.state) {
    case 'asking':
      return <div className="page-waiting" />
    case 'unknown':
      return <ProblemNotice problem={session.problem} retry={ask} />
    case 'out':
      return <SignIn onEntered={entered} title={title} note={note} tokenOf={tokenOf} />
    case 'in': {
      const leave = () => void signOut().catch(() => undefined)
      return children({ account: session.account, signOut: leave, dropped })
    }
  }
}
