import type { ReactNode } from 'react'
import type { Account } from '#catalog/contract/account.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { useSession } from '#player/studio/session.ts'
import { SignIn } from '#player/studio/sign-in.tsx'
import { StudioNav } from '#player/studio/studio-nav.tsx'
import { StudioTop } from '#player/studio/studio-top.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import '#player/styles/complaints.css'
import '#player/styles/pay.css'
import '#player/styles/shop.css'

/** A page of the studio about money, for who is signed in. */
export function ShopPage({
  heading,
  children,
}: {
  heading: string
  children: (account: Account) => ReactNode
}) {
  const { words } = useSpeech()
  const { session, signIn, signOut, ask } = useSession()
  useDocumentTitle(heading)
  switch (session.state) {
    case 'asking':
      return <div className="page-waiting" />
    case 'unknown':
      return <ProblemNotice problem={session.problem} retry={ask} />
    case 'out':
      return <SignIn signIn={signIn} title={words.signIn.title} note={words.signIn.note} tokenOf="owner" />
    case 'in':
      return (
        <div className="shop">
          <StudioTop
            heading={heading}
            name={session.account.owner.name}
            onLeave={() => void signOut().catch(() => undefined)}
          />
          <StudioNav />
          {children(session.account)}
        </div>
      )
  }
}
