import type { ReactNode } from 'react'
import type { BreachNotice } from '#catalog/contract/breach-notice.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatClock } from '#player/format/time.ts'
import { Facts } from '#player/frame/facts.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/duties.css'

/** One of them in words; `children`: what can be done about it. */
export function Notice({ notice, children }: { notice: BreachNotice; children?: ReactNode }) {
  const { words } = useSpeech()
  const { account } = words
  const { happened, data, measures, contact, noticedAt } = notice
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
      <Facts rows={rows} />
      {children}
    </section>
  )
}

/** Until it is read, it stays. */
function Reading({ id, onRead }: { id: string; onRead: () => void }) {
  const { account } = useSpeech().words
  const { busy, problem, run } = useTask()
  const read = () => run(() => call('acknowledgeNotice', { params: { id } }), onRead)
  return (
    <>
      {problem && <FieldProblem problem={problem} />}
      <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && read()}>
        {account.read}
      </button>
    </>
  )
}

/** Breaches of personal data that concern who is signed in, until they say that they have read of them. */
export function Notices() {
  const { data, reload } = useRequest('notices', (signal) => call('accountNotices', { signal }))
  return data?.notices.map((notice) => (
    <Notice key={notice.breachId} notice={notice}>
      <Reading id={notice.breachId} onRead={reload} />
    </Notice>
  ))
}
