import type { ReactNode } from 'react'
import type { Role } from '#catalog/contract/account.ts'
import { Notices } from '#player/account/notices.tsx'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Link } from '#player/link.tsx'
import { useRoute } from '#player/router.ts'
import { SignedIn } from '#player/studio/signed-in.tsx'
import { StudioTop } from '#player/studio/studio-top.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import '#player/styles/duties.css'

/** The parts of the desk, of them those for this role. */
function Parts({ role }: { role: Role }) {
  const { duties, collections, signing, figures, traffic } = useSpeech().words
  const { route } = useRoute()
  const parts = [
    ['desk', duties.complaints, 'moderator'],
    ['desk/clocks', figures.parts.clocks, 'moderator'],
    ['desk/restrictions', figures.parts.restrictions, 'moderator'],
    ['desk/ages', figures.parts.ages, 'moderator'],
    ['desk/lists', collections.heading, 'moderator'],
    ['desk/audit', figures.parts.audit, 'moderator'],
    ['desk/terms', duties.terms, 'admin'],
    ['desk/breaches', duties.breaches, 'admin'],
    ['desk/people', signing.people, 'admin'],
    ['desk/mail', signing.outbox, 'admin'],
    ['desk/operations', figures.parts.operations, 'admin'],
    ['desk/traffic', traffic.heading, 'admin'],
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
  const { desk, duties } = useSpeech().words
  useDocumentTitle(heading)
  return (
    <SignedIn title={desk.signIn} note={desk.signInNote} tokenOf={leastRole}>
      {({ account: { name, role }, signOut }) => (
        <>
          <StudioTop heading={heading} name={name} onLeave={signOut} />
          {role !== 'owner' && <Parts role={role} />}
          <Notices />
          {role === 'owner' && <p>{desk.notYours}</p>}
          {role === 'moderator' && (leastRole === 'admin' ? <p>{duties.forAdmins}</p> : children)}
          {role === 'admin' && children}
        </>
      )}
    </SignedIn>
  )
}
