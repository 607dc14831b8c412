import type { ReactNode } from 'react'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import { useSession } from './session.ts'
import { SignIn } from './sign-in.tsx'
import { StudioNav } from './studio-nav.tsx'
import { StudioTop } from './studio-top.tsx'

type Props = {
  heading: string
  note: string
  children: ReactNode
}

/** A page of the studio, for whoever is signed in; to others the way in. */
export function SignedInPage({ heading, note, children }: Props) {
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
        <div className="studio">
          <StudioTop
            heading={heading}
            name={session.account.owner.name}
            onLeave={() => void signOut().catch(() => undefined)}
          />
          <StudioNav />
          <p className="studio-note">{note}</p>
          {children}
        </div>
      )
  }
}
