import type { ReactNode } from 'react'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Link } from '#player/link.tsx'
import { useSession } from '#player/studio/session.ts'
import { SignIn } from '#player/studio/sign-in.tsx'
import { StudioTop } from '#player/studio/studio-top.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import '#player/styles/complaints.css'
import '#player/styles/desk.css'

type Props = {
  heading: string
  /** The desk's other page. */
  other: { href: string; label: string }
  children: ReactNode
}

/** What only moderators and admins see: they sign in here, and others are told whose it is. */
export function Gate({ heading, other, children }: Props) {
  const { words } = useSpeech()
  const { desk } = words
  const { session, signIn, signOut, ask } = useSession()
  useDocumentTitle(heading)
  switch (session.state) {
    case 'asking':
      return <div className="page-waiting" />
    case 'unknown':
      return <ProblemNotice problem={session.problem} retry={ask} />
    case 'out':
      return <SignIn signIn={signIn} title={desk.signIn} note={desk.signInNote} tokenOf="moderator" />
    case 'in':
      return (
        <>
          <StudioTop
            heading={heading}
            name={session.account.name}
            onLeave={() => void signOut().catch(() => undefined)}
          />
          {session.account.role === 'owner' ? (
            <p>{desk.notYours}</p>
          ) : (
            <>
              <p>
                <Link href={other.href} className="desk-other">
                  {other.label}
                </Link>
              </p>
              {children}
            </>
          )}
        </>
      )
  }
}
