import { useState } from 'react'
import {
  type AgeDoubt,
  type AgeReason,
  ageDoubts,
  ageReasons,
  type DoubtfulAge,
} from '#catalog/contract/desk-registers.ts'
import { type AgeMark, ageMarks } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { watchAddress } from '#player/router.ts'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/duties.css'
import '#player/styles/plot.css'
import '#player/styles/registers.css'
import { DeskShell } from './desk-shell.tsx'
import { Register } from './register.tsx'
import { usePages } from './use-pages.ts'

/** One title: why it stands here, and the mark it gets. */
function Entry({ title, onSet }: { title: DoubtfulAge; onSet: (title: DoubtfulAge) => void }) {
  const { words, language } = useSpeech()
  const said = words.figures.ages
  const { busy, problem, run } = useTask()
  const [ageMark, setAgeMark] = useState<AgeMark>(title.ageMark)
  const [reason, setReason] = useState<AgeReason>('harmless')
  const set = () => run(() => call('setAge', { params: { id: title.id }, body: { ageMark, reason } }), onSet)
  return (
    <li className="registered">
      <h3>
        <Link href={watchAddress(title.id)}>{tell(title.texts, language).title}</Link>
        <span className="small">
          {' '}
          {title.owner} · {words.kinds[title.kind]}
        </span>
      </h3>
      {title.doubts.length > 0 ? (
        <p className="doubts">
          <Icon name="triangle-alert" size={18} />
          {title.doubts.map((doubt) => said.doubts[doubt]).join(' · ')}
        </p>
      ) : (
        <p role="status" className="settled">
          <Icon name="circle-check" size={18} />
          {said.done(`${title.ageMark}+`)}
        </p>
      )}
      <div className="choice-row">
        <label>
          {said.mark}
          <select value={ageMark} onChange={({ target }) => setAgeMark(Number(target.value) as AgeMark)}>
            {ageMarks.map((mark) => (
              <option key={mark} value={mark}>
                {mark}+
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.reason}
          <select value={reason} onChange={({ target }) => setReason(target.value as AgeReason)}>
            {ageReasons.map((name) => (
              <option key={name} value={name}>
                {said.reasons[name]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" aria-disabled={busy} onClick={() => !busy && set()}>
          {said.set}
        </button>
      </div>
      {problem && <FieldProblem problem={problem} />}
    </li>
  )
}

function Ages() {
  const { words, language } = useSpeech()
  const said = words.figures.ages
  const [doubt, setDoubt] = useState<AgeDoubt | ''>('')
  const pages = usePages(`${doubt} ${language}`, async (cursor) => {
    const query = { ...(doubt ? { doubt } : {}), ...(cursor ? { cursor } : {}) }
    const { titles: rows, next } = await call('deskAges', { query })
    return { rows, next }
  })
  return (
    <div className="duty">
      <p>{said.lead}</p>
      <div className="choice-row">
        <label>
          {said.doubt}
          <select value={doubt} onChange={({ target }) => setDoubt(target.value as AgeDoubt | '')}>
            <option value="">{said.any}</option>
            {ageDoubts.map((name) => (
              <option key={name} value={name}>
                {said.doubts[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Register pages={pages} none={said.none}>
        {(title) => <Entry key={title.id} title={title} onSet={pages.put} />}
      </Register>
    </div>
  )
}

/** Titles whose age mark should be looked at, for moderators. */
export default function AgesPage() {
  const { figures } = useSpeech().words
  return (
    <DeskShell heading={figures.ages.heading} leastRole="moderator">
      <Ages />
    </DeskShell>
  )
}
