import { useEffect, useRef, useState } from 'react'
import type { GuideImportReport } from '#catalog/contract/guide.ts'
import { useSpeech } from '#player/words/words.ts'
import { BadRows } from '../bad-rows.tsx'
import { FieldProblem } from '../field-problem.tsx'
import { FileButton } from '../file-button.tsx'
import { useTask } from '../task.ts'
import { sendGuide } from './send-guide.ts'

type Told = { file: File; report: GuideImportReport; done: boolean }

/** Wrong rows of a file. */
const shown = 100

/** An XMLTV file: checked first, then put into the guide. */
export function GuideImport({ channelId, onDone }: { channelId: string; onDone(): void }) {
  const { channels } = useSpeech().words
  const [told, setTold] = useState<Told | null>(null)
  const { busy, problem, run } = useTask()
  const result = useRef<HTMLElement>(null)
  // Whoever does not see the page hears what came of it.
  useEffect(() => {
    if (told) result.current?.focus({ preventScroll: true })
  }, [told])
  const send = (file: File, dryRun: boolean) =>
    run(
      () => sendGuide(channelId, file, dryRun),
      (report) => {
        const done = !dryRun && report.bad === 0
        setTold({ file, report, done })
        if (done) onDone()
      },
    )
  const counts = ['made', 'changed', 'same', 'removed', 'bad'] as const
  return (
    <section className="guide-import">
      <h3>{channels.xmltv}</h3>
      <p className="small">{channels.xmltvNote}</p>
      <div>
        <FileButton
          label={channels.choose}
          sending={channels.checking}
          busy={busy}
          accept=".xml,application/xml,text/xml"
          onFile={(file) => send(file, true)}
        />
      </div>
      {problem && <FieldProblem problem={problem} />}
      {told && (
        <section className="import-outcome" ref={result} tabIndex={-1} aria-label={channels.xmltv}>
          <p>{told.done ? channels.imported : channels.checked(told.file.name)}</p>
          <ul className="import-counts">
            {counts
              .filter((name) => told.report[name] > 0)
              .map((name) => (
                <li key={name} className={name === 'bad' ? 'tone-madder' : undefined}>
                  {channels.counts[name](told.report[name])}
                </li>
              ))}
          </ul>
          {told.report.bad > 0 && <BadRows rows={told.report.rows} words={channels} most={shown} />}
          {!told.done && told.report.bad === 0 && (
            <div>
              <button
                type="button"
                className="button primary"
                disabled={busy}
                onClick={() => send(told.file, false)}
              >
                {channels.really}
              </button>
            </div>
          )}
        </section>
      )}
    </section>
  )
}
