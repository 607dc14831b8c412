import { useState } from 'react'
import type { DeviceCode, Pass } from '#catalog/contract/pass.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatClock } from '#player/format/time.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { seriesAddress, watchAddress } from '#player/router.ts'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/pay.css'
import { CodeForm } from './code-form.tsx'
import { Receipt } from './receipt.tsx'
import { subjectName } from './subject.ts'

/** Where a pass leads: none for everything of an owner, and for what is gone. */
function addressOf({ opens }: Pass): string | null {
  if (!opens.texts) return null
  return opens.scope === 'series' ? seriesAddress(opens.id) : watchAddress(opens.id)
}

/** To take a pass to another device, where that is left. */
function Devices({ pass }: { pass: Pass }) {
  const { words } = useSpeech()
  const [made, setMade] = useState<DeviceCode | null>(null)
  const { busy, problem, run } = useTask()
  if (pass.devicesLeft === 0) return null
  return (
    <div className="pass-device">
      <p className="small">{words.passes.devicesLeft(pass.devicesLeft)}</p>
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={() => run(() => call('deviceCode', { params: { id: pass.id } }), setMade)}
      >
        {words.passes.take}
      </button>
      <div role="status">
        {made && (
          <p>
            {words.passes.deviceCode(formatClock(made.until, words))}
            <bdi className="code">{made.code}</bdi>
          </p>
        )}
      </div>
      {problem && <FieldProblem problem={problem} />}
    </div>
  )
}

function PassLine({ pass }: { pass: Pass }) {
  const { words, language } = useSpeech()
  const address = addressOf(pass)
  const name = subjectName(pass.opens, words, language)
  return (
    <li className="pass">
      <Icon name="ticket" />
      <div>
        <p className="pass-name">{address ? <Link href={address}>{name}</Link> : name}</p>
        <p className="small">{words.passes.until(formatClock(pass.until, words))}</p>
        <Devices pass={pass} />
        {pass.bought && <Receipt passId={pass.id} />}
      </div>
    </li>
  )
}

/** What is kept on this device, and where a code from a printed sheet is entered. */
export default function PassesPage() {
  const { words, language } = useSpeech()
  const { passes } = words
  const { data, problem, reload } = useRequest(`passes ${language}`, (signal) => call('passes', { signal }))
  const [opened, setOpened] = useState<Pass | null>(null)
  useDocumentTitle(passes.title)
  return (
    <div className="plain-form passes">
      <h1>{passes.title}</h1>
      <p>{passes.lead}</p>
      <CodeForm
        onPass={(pass) => {
          setOpened(pass)
          reload()
        }}
      />
      <p className="pass-opened" role="status">
        {opened && passes.opened(subjectName(opened.opens, words, language))}
      </p>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && (
        <section>
          <h2>{passes.held}</h2>
          {data.passes.length === 0 && <p>{passes.none}</p>}
          <ul>
            {data.passes.map((pass) => (
              <PassLine key={pass.id} pass={pass} />
            ))}
          </ul>
        </section>
      )}
      <p className="small">{words.paid.privacy}</p>
    </div>
  )
}
