import { type FormEvent, useState } from 'react'
import { type Role, roles } from '#catalog/contract/account.ts'
import { type AuditAct, type AuditEntry, auditActs } from '#catalog/contract/audit.ts'
import type { AuditChain } from '#catalog/contract/desk-registers.ts'
import { call } from '#player/api/client.ts'
import { formatNumber } from '#player/format/size.ts'
import { formatClock } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/duties.css'
import '#player/styles/plot.css'
import '#player/styles/registers.css'
import { DeskShell } from './desk-shell.tsx'
import { Register } from './register.tsx'
import { usePages } from './use-pages.ts'

type Filter = { act: AuditAct | ''; role: Role | ''; subject: string; from: string; until: string }
const everything: Filter = { act: '', role: '', subject: '', from: '', until: '' }

/** Those that say something. */
const queryOf = ({ act, role, subject, from, until }: Filter) => ({
  ...(act ? { act } : {}),
  ...(role ? { role } : {}),
  ...(subject.trim() ? { subject: subject.trim() } : {}),
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
})

/** Whether the trail is whole, when somebody asks. */
function Verification() {
  const { words, locale } = useSpeech()
  const said = words.figures.audit
  const { busy, problem, run } = useTask()
  const [chain, setChain] = useState<AuditChain | null>(null)
  return (
    <div className="chain">
      <button
        type="button"
        className="button"
        aria-disabled={busy}
        onClick={() => !busy && run(() => call('auditChain', { query: {} }), setChain)}
      >
        {busy ? said.verifying : said.verify}
      </button>
      <div role="status">
        {chain && (
          <p className={chain.broken === null ? 'settled' : 'doubts'}>
            <Icon name={chain.broken === null ? 'circle-check' : 'triangle-alert'} size={18} />
            {chain.broken === null
              ? said.whole(formatNumber(chain.entries, locale))
              : said.broken(String(chain.broken))}
          </p>
        )}
        {chain && (
          <p className="small">
            {said.last}: <bdi className="hash">{chain.last}</bdi>
          </p>
        )}
      </div>
      {problem && <FieldProblem problem={problem} />}
    </div>
  )
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { words } = useSpeech()
  const said = words.figures.audit
  const { number, at, account, act, subject, details, hash } = entry
  const rows = Object.entries(details).map(([name, value]) => [name, String(value)] as const)
  return (
    <li className="registered">
      <h3>{said.acts[act]}</h3>
      <p className="small">
        <bdi>№ {number}</bdi> · {formatClock(at, words)} ·{' '}
        {account ? (
          <>
            {words.account.roles[account.role]} <bdi>{account.id}</bdi>
          </>
        ) : (
          said.operator
        )}{' '}
        · <bdi>{subject}</bdi>
      </p>
      <details>
        <summary>{said.details}</summary>
        <dl className="entry-details" dir="ltr">
          {[...rows, ['hash', hash] as const].map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  )
}

function FilterForm({ onShow }: { onShow: (filter: Filter) => void }) {
  const { words } = useSpeech()
  const said = words.figures.audit
  const [filter, setFilter] = useState(everything)
  const edit = (part: Partial<Filter>) => setFilter((old) => ({ ...old, ...part }))
  const show = (event: FormEvent) => {
    event.preventDefault()
    onShow(filter)
  }
  return (
    <form className="choice-row" onSubmit={show}>
      <label>
        {said.act}
        <select value={filter.act} onChange={({ target }) => edit({ act: target.value as AuditAct | '' })}>
          <option value="">{said.any}</option>
          {auditActs.map((act) => (
            <option key={act} value={act}>
              {said.acts[act]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {said.role}
        <select value={filter.role} onChange={({ target }) => edit({ role: target.value as Role | '' })}>
          <option value="">{said.any}</option>
          {roles.map((role) => (
            <option key={role} value={role}>
              {words.account.roles[role]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {said.subject}
        <input
          pattern="\s*[0-9a-z]{12}\s*"
          maxLength={20}
          value={filter.subject}
          onChange={({ target }) => edit({ subject: target.value })}
        />
      </label>
      {(['from', 'until'] as const).map((name) => (
        <label key={name}>
          {said[name]}
          <input type="date" value={filter[name]} onChange={({ target }) => edit({ [name]: target.value })} />
        </label>
      ))}
      <button type="submit" className="button">
        {said.show}
      </button>
    </form>
  )
}

function Trail() {
  const { words, language } = useSpeech()
  const said = words.figures.audit
  const [filter, setFilter] = useState(everything)
  const query = queryOf(filter)
  const pages = usePages(`${JSON.stringify(query)} ${language}`, async (cursor) => {
    const { entries: rows, next } = await call('audit', {
      query: { ...query, ...(cursor ? { cursor } : {}) },
    })
    return { rows, next }
  })
  return (
    <div className="duty">
      <Verification />
      <FilterForm onShow={setFilter} />
      <Register pages={pages} none={said.none}>
        {(entry) => <Entry key={entry.number} entry={entry} />}
      </Register>
    </div>
  )
}

/** What was done and by whom, for moderators. */
export default function AuditPage() {
  const { figures } = useSpeech().words
  return (
    <DeskShell heading={figures.audit.heading} leastRole="moderator">
      <Trail />
    </DeskShell>
  )
}
