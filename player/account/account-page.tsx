import { useEffect, useRef, useState } from 'react'
import type { Account } from '#catalog/contract/account.ts'
import { routes } from '#catalog/contract/routes.ts'
import { apiAddress } from '#player/api/client.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Facts } from '#player/frame/facts.tsx'
import { Link } from '#player/link.tsx'
import { SignedIn } from '#player/studio/signed-in.tsx'
import { StudioTop } from '#player/studio/studio-top.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import '#player/styles/complaints.css'
import '#player/styles/duties.css'
import '#player/styles/signing-in.css'
import { EmbeddingForm } from './embedding-form.tsx'
import { EraseForm } from './erase-form.tsx'
import { Notices } from './notices.tsx'
import { Ways } from './ways-in.tsx'

function Held({ account: { id, name, role, owner } }: { account: Account }) {
  const said = useSpeech().words.account
  const rows = [
    [said.name, name],
    [said.role, said.roles[role]],
    [said.owner, owner.name],
    [said.number, id],
  ] as const
  return (
    <section className="plain-part" aria-labelledby="held">
      <h2 id="held">{said.held}</h2>
      <Facts rows={rows} />
    </section>
  )
}

function Copy() {
  const said = useSpeech().words.account
  return (
    <section className="plain-part" aria-labelledby="copy">
      <h2 id="copy">{said.copy}</h2>
      <p>{said.copyNote}</p>
      <a className="button" href={apiAddress(routes.accountData.url)} download>
        {said.download}
      </a>
    </section>
  )
}

/** After the erasure nobody is signed in: what was done is said once. */
function Erased() {
  const said = useSpeech().words.account
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="sign-in">
      <h1 ref={heading} tabIndex={-1}>
        {said.erased}
      </h1>
      <p>{said.erasedNote}</p>
      <Link href="/" className="button">
        {said.toHome}
      </Link>
    </section>
  )
}

/** The ways into an account, and what the hub holds of it, for its holder to take along or to have erased. */
export default function AccountPage() {
  const { words } = useSpeech()
  const [erased, setErased] = useState(false)
  useDocumentTitle(words.account.title)
  if (erased) return <Erased />
  return (
    <SignedIn title={words.account.signIn} note={words.account.signInNote} tokenOf="owner">
      {({ account, signOut, dropped }) => (
        <div className="account">
          <StudioTop heading={words.account.title} name={account.name} onLeave={signOut} />
          <Notices />
          <div className="account-parts">
            <Ways account={account} onAgain={signOut} />
            <Held account={account} />
            <EmbeddingForm />
            <Copy />
            <EraseForm
              account={account}
              onErased={() => {
                setErased(true)
                dropped()
              }}
            />
          </div>
        </div>
      )}
    </SignedIn>
  )
}
