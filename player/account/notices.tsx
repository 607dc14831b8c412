import type { AccountNotice } from '#catalog/contract/breach.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatClock } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/duties.css'

function Notice({ notice, onRead }: { notice: AccountNotice; onRead: () => void }) {
  const { words } = useSpeech()
  const { account } = words
  const { busy, problem, run } = useTask()
  const { breachId: id, happened, data, measures, contact, noticedAt } = notice
  const read = () => run(() => call('acknowledgeNotice', { params: { id } }), onRead)
  const rows = [
    [account.noticeData, data],
    [account.noticeMeasures, measures],
    [account.noticeContact, contact],
  ] as const
  return (
    <section className="notice" aria-label={account.notice}>
      <h2>
        <Icon name="triangle-alert" />
        {account.notice}
      </h2>
      <p className="small">{account.noticed(formatClock(noticedAt, words))}</p>
      <p className="said">{happened}</p>
      <dl className="facts">
        {rows.map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="said">{said}</dd>
          </div>
        ))}
      </dl>
      {problem && <FieldProblem problem={problem} />}
      <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && read()}>
        {account.read}
      </button>
    </section>
  )
}

/** Breaches of personal data that concern who is signed in, until they say that they have read of them. */
export function Notices() {
  const { data, reload } = useRequest('notices', (signal) => call('accountNotices', { signal }))
  return data?.notices.map((notice) => <Notice key={notice.breachId} notice={notice} onRead={reload} />)
}
