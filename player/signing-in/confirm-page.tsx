import { useState } from 'react'
import { call } from '#player/api/client.ts'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { LinkDone, LinkPage } from './link-page.tsx'
import { tokenOfLink } from './passkeys.ts'
import { Trouble } from './trouble.tsx'

/** An address is proven by a button and not by opening the page: programs that look through mail open every link. */
export default function ConfirmPage() {
  const { signing } = useSpeech().words
  const [token] = useState(tokenOfLink)
  const [done, setDone] = useState(false)
  const { busy, problem, run } = useTask()
  if (done) return <LinkDone heading={signing.confirmed} href="/account" on={signing.toAccount} />
  const confirm = () =>
    run(
      () => call('confirmMail', { body: { token } }),
      () => setDone(true),
    )
  return (
    <LinkPage heading={signing.confirm} token={token}>
      <p>{signing.confirmNote}</p>
      {problem && <Trouble problem={problem} />}
      <button
        type="button"
        className="button primary"
        aria-disabled={busy}
        onClick={() => !busy && confirm()}
      >
        {signing.confirmDo}
      </button>
    </LinkPage>
  )
}
