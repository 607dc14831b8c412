import type { ReactNode } from 'react'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import { SignedIn } from './signed-in.tsx'
import { StudioNav } from './studio-nav.tsx'
import { StudioTop } from './studio-top.tsx'

type Props = {
  heading: string
  note: string
  children: ReactNode
}

/** A page of the studio, for whoever is signed in; to others the way in. */
export function SignedInPage({ heading, note, children }: Props) {
  const { signIn } = useSpeech().words
  useDocumentTitle(heading)
  return (
    <SignedIn title={signIn.title} note={signIn.note} tokenOf="owner">
      {({ account, signOut }) => (
        <div className="studio">
          <StudioTop heading={heading} name={account.owner.name} onLeave={signOut} />
          <StudioNav />
          {note && <p className="studio-note">{note}</p>}
          {children}
        </div>
      )}
    </SignedIn>
  )
}
