import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { SignIn } from '#player/signing-in/sign-in.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import '#player/styles/title-panels.css'
import '#player/styles/upload-form.css'
import { resumeSignedOut } from './queue/send.ts'
import { useSession } from './session.ts'
import { Studio } from './studio.tsx'

export default function UploadPage() {
  const { words } = useSpeech()
  const { session, entered, signOut, dropped, ask } = useSession()
  useDocumentTitle(session.state === 'in' ? words.studio.title : words.signIn.title)
  switch (session.state) {
    case 'asking':
      return <div className="page-waiting" />
    case 'unknown':
      return <ProblemNotice problem={session.problem} retry={ask} />
    case 'out':
      return (
        <SignIn
          onEntered={(account) => {
            entered(account)
            resumeSignedOut()
          }}
          title={words.signIn.title}
          note={words.signIn.note}
          tokenOf="owner"
        />
      )
    case 'in':
      return (
        <Studio
          account={session.account}
          signOut={() => void signOut().catch(() => undefined)}
          dropped={dropped}
        />
      )
  }
}
