import type { Breach } from '#catalog/contract/breach.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatClock } from '#player/format/time.ts'
import { Facts } from '#player/frame/facts.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/desk.css'
import '#player/styles/duties.css'
import { BreachForm } from './breach-form.tsx'
import { DeskShell } from './desk-shell.tsx'

/** The clock of the notice to the authority: when it runs out, or when it was stopped. */
function NoticeClock({ breach: { notifyBy, notified, overdue, calendarUnsure } }: { breach: Breach }) {
  const { words } = useSpeech()
  const { duties, account } = words
  return (
    <>
      <p className={overdue ? 'late' : 'state-line'}>
        {overdue && <Icon name="triangle-alert" size={18} />}
        {notified
          ? duties.notified(formatClock(notified.at, words), account.roles[notified.role])
          : duties.notifyBy(formatClock(notifyBy, words))}
        {overdue && ` · ${notified ? duties.notifiedLate : duties.pastDue}`}
      </p>
      {calendarUnsure && !notified && <p className="small">{duties.unsure}</p>}
    </>
  )
}

/** The letter to the authority, to be copied and sent by hand. */
function Letters({ notice }: Pick<Breach, 'notice'>) {
  const { duties } = useSpeech().words
  return (
    <details>
      <summary>{duties.notice}</summary>
      {(
        [
          ['kk', duties.noticeKk],
          ['ru', duties.noticeRu],
        ] as const
      ).map(([language, name]) => (
        <section key={language} aria-label={name}>
          <h4>{name}</h4>
          <p className="letter" lang={language}>
            {notice[language]}
          </p>
        </section>
      ))}
    </details>
  )
}

function Concerned({ accounts, complaints }: Pick<Breach, 'accounts' | 'complaints'>) {
  const { words } = useSpeech()
  const { duties } = words
  return (
    <>
      {accounts.length > 0 && <h4>{duties.concerned}</h4>}
      <ul hidden={accounts.length === 0}>
        {accounts.map(({ id, name, acknowledgedAt }) => (
          <li key={id}>
            {name ?? duties.gone},{' '}
            {acknowledgedAt === null ? duties.unread : duties.readAt(formatClock(acknowledgedAt, words))}
          </li>
        ))}
      </ul>
      {complaints.length > 0 && (
        <p>
          {duties.complaintNumbers}: {complaints.join(', ')}
        </p>
      )}
    </>
  )
}

function Entry({ breach, onChanged }: { breach: Breach; onChanged: () => void }) {
  const { words } = useSpeech()
  const { duties } = words
  const { busy, problem, run } = useTask()
  const { id, happened, data, measures, contact, people, noticedAt } = breach
  const tell = () => run(() => call('notifyBreach', { params: { id }, body: {} }), onChanged)
  const rows = [
    [duties.data, data],
    [duties.measures, measures],
    [duties.contact, contact],
  ] as const
  return (
    <li className="breach">
      <h3>{duties.noticed(formatClock(noticedAt, words))}</h3>
      <NoticeClock breach={breach} />
      <p className="said">{happened}</p>
      <Facts rows={rows} />
      <p>{people === null ? duties.unknownPeople : duties.countedPeople(people)}</p>
      <Concerned {...breach} />
      <Letters notice={breach.notice} />
      {problem && <FieldProblem problem={problem} />}
      {!breach.notified && (
        <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && tell()}>
          {duties.markSent}
        </button>
      )}
    </li>
  )
}

function Breaches() {
  const { duties } = useSpeech().words
  const { data, problem, reload } = useRequest('breaches', (signal) => call('breaches', { signal }))
  return (
    <div className="duty">
      <section aria-labelledby="register">
        <h2 id="register">{duties.register}</h2>
        {problem && <ProblemNotice problem={problem} retry={reload} />}
        {data?.breaches.length === 0 && <p>{duties.none}</p>}
        <ol className="register">
          {data?.breaches.map((breach) => (
            <Entry key={breach.id} breach={breach} onChanged={reload} />
          ))}
        </ol>
      </section>
      <section className="plain-part" aria-labelledby="new-breach">
        <h2 id="new-breach">{duties.newBreach}</h2>
        <p>{duties.newBreachNote}</p>
        <BreachForm onEntered={reload} />
      </section>
    </div>
  )
}

/** The register of breaches of personal data, for admins. */
export default function BreachesPage() {
  const { duties } = useSpeech().words
  return (
    <DeskShell heading={duties.breaches} leastRole="admin">
      <Breaches />
    </DeskShell>
  )
}
