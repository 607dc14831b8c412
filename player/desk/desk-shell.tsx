import type { ReactNode } from 'react'
import type { Role } from '#catalog/contract/account.ts'
import { Notices } from '#player/account/notices.tsx'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Link } from '#player/link.tsx'
import { useRoute } from '#player/router.ts'
import { useSession } from '#player/studio/session.ts'
import { SignIn } from '#player/studio/sign-in.tsx'
import { StudioTop } from '#player/studio/studio-top.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import '#player/styles/duties.css'

/** The parts of the desk, of them those for this role. */
function Parts({ role }: { role: Role }) {
  const { duties, collections } = useSpeech().words
  const { route } = useRoute()
  const parts = [
    ['desk', duties.complaints, 'moderator'],
    ['desk/lists', collections.heading, 'moderator'],
    ['desk/terms', duties.terms, 'admin'],
    ['desk/breaches', duties.breaches, 'admin'],
  ] as const
  return (
    <nav className="turns-nav" aria-label={duties.label}>
      {parts
        .filter(([, , least]) => role === 'admin' || least === role)
        .map(([page, name]) => (
          <Link key={page} href={`/${page}`} aria-current={route.page === page ? 'page' : undefined}>
            {name}
          </Link>
        ))}
    </nav>
  )
}

/** Around every page of the desk: who is signed in, and whether the page is for them. */
export function DeskShell({
  heading,
  leastRole,
  children,
}: {
  heading: string
  /** Whom the page is for. */
  leastRole: 'moderator' | 'admin'
  children: ReactNode
}) {
  const { words } = useSpeech()
  const { desk, duties } = words
  const { session, signIn, signOut, ask } = useSession()
  useDocumentTitle(heading)
  switch (session.state) {
    case 'asking':
      return <div className="page-waiting" />
    case 'unknown':
      return <ProblemNotice problem={session.problem} retry={ask} />
    case 'out':
      return <SignIn signIn={signIn} title={desk.signIn} note={desk.signInNote} tokenOf={leastRole} />
    case 'in': {
      const { name, role } = session.account
      return (
        <>
          <StudioTop heading={heading} name={name} onLeave={() => void signOut().catch(() => undefined)} />
          {role !== 'owner' && <Parts role={role} />}
          <Notices />
          {role === 'owner' && <p>{desk.notYours}</p>}
          {role === 'moderator' && (leastRole === 'admin' ? <p>{duties.forAdmins}</p> : children)}
          {role === 'admin' && children}
        </>
      )
    }
  }
}
