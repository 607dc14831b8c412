import { useEffect, useRef, useState } from 'react'
import type { ImportReport } from '#catalog/contract/exchange.ts'
import { Choices } from '#player/complaints/field.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import { BadRows } from '../bad-rows.tsx'
import { FieldProblem } from '../field-problem.tsx'
import { FileButton } from '../file-button.tsx'
import { Stitches } from '../stitches.tsx'
import { useTask } from '../task.ts'
import { type Chosen, type Kind, sendFile } from './send-file.ts'

/** Wrong rows of a file. */
const shown = 200

type Told = { chosen: Chosen; report: ImportReport; done: boolean }

/** Chooses a file, has it checked, and then imported. */
export function ImportForm() {
  const { words } = useSpeech()
  const { imports } = words
  const [kind, setKind] = useState<Kind>('catalogue')
  const [told, setTold] = useState<Told | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const { busy, problem, run } = useTask()
  const result = useRef<HTMLElement>(null)
  // Whoever does not see the page hears what came of it.
  useEffect(() => {
    if (told) result.current?.focus({ preventScroll: true })
  }, [told])
  const send = (chosen: Chosen, dryRun: boolean) =>
    run(
      () => sendFile(chosen, { dryRun, onShare: setShare }).finally(() => setShare(null)),
      (report) => setTold({ chosen, report, done: !dryRun && report.bad === 0 }),
    )
  const choose = (file: File) => {
    setTold(null)
    run(
      async () => ({ name: file.name, bytes: await file.arrayBuffer(), kind }),
      (chosen) => send(chosen, true),
    )
  }
  return (
    <section className="import-form">
      <Choices
        id="kind"
        legend={imports.what}
        options={[
          ['catalogue', imports.catalogue],
          ['licences', imports.licences],
        ]}
        value={kind}
        onChange={(chosen) => {
          setKind(chosen)
          setTold(null)
        }}
      />
      <div>
        <FileButton
          label={told && !told.done ? imports.again : imports.choose}
          sending={imports.checking}
          busy={busy}
          accept={kind === 'catalogue' ? '.csv,text/csv' : '.csv,.json,.jsonld,text/csv,application/ld+json'}
          onFile={choose}
        />
      </div>
      {busy && share !== null && share < 1 && <Stitches share={share} label={imports.sending} tone="sky" />}
      {busy && (
        <p role="status">
          <Icon name="hourglass" size={18} /> {told ? imports.importing : imports.checking}
        </p>
      )}
      {problem && <FieldProblem problem={problem} />}
      {told && <Outcome told={told} busy={busy} section={result} onImport={() => send(told.chosen, false)} />}
    </section>
  )
}

type OutcomeProps = {
  told: Told
  busy: boolean
  section: React.RefObject<HTMLElement | null>
  onImport: () => void
}

/** What was found in the file, or what came of it. */
function Outcome({ told: { chosen, report, done }, busy, section, onImport }: OutcomeProps) {
  const { words } = useSpeech()
  const { imports } = words
  const bad = report.rows.filter(({ state }) => state === 'bad').length
  return (
    <section className="import-outcome" ref={section} tabIndex={-1} aria-labelledby="import-outcome">
      <h2 id="import-outcome">{done ? imports.done(report.made) : imports.checked(chosen.name)}</h2>
      {!done && <p>{imports.nothingYet}</p>}
      <ul className="import-counts">
        {!done && report.bad === 0 && <li className="tone-reed">{imports.wouldMake(report.made)}</li>}
        {report.there > 0 && <li>{imports.there(report.there)}</li>}
        {report.bad > 0 && <li className="tone-madder">{imports.bad(report.bad)}</li>}
      </ul>
      {report.bad > 0 && <p>{imports.allOrNothing}</p>}
      {report.bad > 0 && <BadRows rows={report.rows} words={imports} most={shown} />}
      {bad > shown && <p>{imports.more(bad - shown)}</p>}
      {!done && report.bad === 0 && report.made === 0 && <p>{imports.nothingNew}</p>}
      {!done && report.bad === 0 && report.made > 0 && (
        <div>
          <button type="button" className="button primary" disabled={busy} onClick={onImport}>
            {imports.really(report.made)}
          </button>
        </div>
      )}
      {done && (
        <div>
          <Link href="/upload" className="button primary">
            {imports.toStudio}
          </Link>
        </div>
      )}
    </section>
  )
}
