import type { Mail } from '#catalog/contract/mail.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatClock } from '#player/format/time.ts'
import { CopyButton } from '#player/frame/copied.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { Trouble } from '#player/signing-in/trouble.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/duties.css'
import '#player/styles/signing-in.css'
import { DeskShell } from './desk-shell.tsx'

/** Where nobody sends mail, its link is handed over by hand. */
function CopyLink({ text }: { text: string }) {
  const { signing } = useSpeech().words
  const link = /^https?:\/\/\S+$/m.exec(text)?.[0]
  if (link === undefined) return null
  return <CopyButton text={link} copy={signing.copyLink} copied={signing.copied} />
}

function Letter({ mail, sending, onChanged }: { mail: Mail; sending: boolean; onChanged: () => void }) {
  const { words } = useSpeech()
  const { signing } = words
  const { busy, problem, run } = useTask()
  const { id, kind, state, recipient, subject, text, trouble, createdAt, nextAt } = mail
  const waits = state === 'waiting' || state === 'given-up'
  const again = () => run(() => call('sendMailAgain', { params: { mailId: id } }), onChanged)
  return (
    <li>
      <p className="way-name">
        {signing.letterKinds[kind]}
        {recipient !== null && <bdi>{recipient}</bdi>}
        <span className="mail-state">{signing.mailStates[state]}</span>
      </p>
      <p className="small">
        {formatClock(createdAt, words)}
        {sending &&
          nextAt !== null &&
          mail.attempts > 0 &&
          ` · ${signing.nextTry(formatClock(nextAt, words))}`}
      </p>
      {trouble !== null && waits && (
        <p className="small">
          <bdi>{signing.server(trouble)}</bdi>
        </p>
      )}
      {subject !== null && text !== null && (
        <details>
          <summary>{subject}</summary>
          <p className="letter" dir="auto">
            {text}
          </p>
          <CopyLink text={text} />
        </details>
      )}
      {problem && <Trouble problem={problem} />}
      {sending && waits && (
        <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && again()}>
          {signing.sendAgain}
        </button>
      )}
    </li>
  )
}

function Letters() {
  const { signing, desk } = useSpeech().words
  const { data, problem, reload } = useRequest('outbox', (signal) => call('outbox', { signal }))
  return (
    <div className="outbox">
      <p>
        <button type="button" className="button" onClick={reload}>
          <Icon name="refresh-cw" />
          {desk.refresh}
        </button>
      </p>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && !data.sending && <p className="subject">{signing.notSending}</p>}
      {data?.mails.length === 0 && <p>{signing.noMail}</p>}
      <ul className="ways">
        {data?.mails.map((mail) => (
          <Letter key={mail.id} mail={mail} sending={data.sending} onChanged={reload} />
        ))}
      </ul>
    </div>
  )
}

/** Mail that waits, was sent or could not be; for admins. */
export default function OutboxPage() {
  const { signing } = useSpeech().words
  return (
    <DeskShell heading={signing.outbox} leastRole="admin">
      <Letters />
    </DeskShell>
  )
}
