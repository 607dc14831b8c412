import { useEffect, useRef, useState } from 'react'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { problemText } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { useSpeech } from '#player/words/words.ts'
import { ConflictAsked, ConflictFields } from '../revise/conflict-notice.tsx'
import type { Tagged } from '../revise/revise-title.ts'
import { useStudioWords } from '../words/words.ts'
import { type BulkChange, isNothing, noChange } from './bulk.ts'
import { BulkFields } from './bulk-fields.tsx'
import { BulkPreview } from './bulk-preview.tsx'
import { type Bulk, useBulk } from './use-bulk.ts'

type Props = {
  chosen: readonly Tagged[]
  put(changed: readonly Tagged[]): void
  onClose(): void
}

/** What became of it, and what is left for a person to decide. */
function Outcomes({ bulk }: { bulk: Bulk }) {
  const { words, language } = useSpeech()
  const { bulk: said } = useStudioWords()
  const { saved, conflicts, problems, running, undone } = bulk
  return (
    <div role="status">
      {saved.length > 0 && <p>{said.done(saved.length)}</p>}
      {undone !== null && !running && <p>{said.undone(undone)}</p>}
      {conflicts.length > 0 && !running && (
        <p className="field-problem">{said.conflicts(conflicts.length)}</p>
      )}
      {problems.length > 0 && <p className="field-problem">{said.failed(problems.length)}</p>}
      <ul className="bulk-outcomes">
        {conflicts.map((outcome) => (
          <li key={outcome.step.title.id}>
            <p>{tell(outcome.step.title.texts, language).title}</p>
            <ConflictAsked
              busy={running !== null}
              onMine={() => bulk.decide(outcome, true)}
              onTheirs={() => bulk.decide(outcome, false)}
            >
              <ConflictFields conflict={outcome.conflict} />
            </ConflictAsked>
          </li>
        ))}
        {problems.map(({ step, problem }) => (
          <li key={step.title.id}>
            <p>{tell(step.title.texts, language).title}</p>
            <p className="field-problem">{problemText(problem, words)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Actions({ bulk, count }: { bulk: Bulk; count: number }) {
  const { bulk: said } = useStudioWords()
  const { running, saved, problems } = bulk
  const tried = saved.length + problems.length + bulk.conflicts.length > 0
  if (running)
    return (
      <div className="bulk-actions">
        <p role="status">{said.applying(running.done, running.total)}</p>
        <progress max={running.total} value={running.done} aria-label={said.label} />
        <button type="button" className="button" onClick={bulk.stop}>
          {said.stop}
        </button>
      </div>
    )
  return (
    <div className="bulk-actions">
      {!tried && count > 0 && bulk.undone === null && (
        <button type="button" className="button primary" onClick={bulk.apply}>
          {said.apply(count)}
        </button>
      )}
      {problems.length > 0 && (
        <button type="button" className="button" onClick={bulk.retry}>
          {said.retry}
        </button>
      )}
      {saved.length > 0 && (
        <button type="button" className="button" onClick={bulk.undo}>
          {said.undo}
        </button>
      )}
      {!tried && (
        <button type="button" className="button" onClick={bulk.change}>
          {said.choose}
        </button>
      )}
    </div>
  )
}

/** One change of many titles: what, then what would become of each, then doing it, and taking it back. */
export function BulkPanel({ chosen, put, onClose }: Props) {
  const { language } = useSpeech()
  const { bulk: said, titles } = useStudioWords()
  const [change, setChange] = useState<BulkChange>(noChange)
  const bulk = useBulk(put)
  const heading = useRef<HTMLHeadingElement>(null)
  // It takes the place of the list: whoever was far below in that is at its beginning.
  useEffect(() => {
    scrollTo({ top: 0, behavior: 'instant' })
    heading.current?.focus({ preventScroll: true })
  }, [])
  const series = useRequest(`series ${language}`, (signal) =>
    call('listSeries', { query: { limit: 200 }, typed: true, signal }),
  )
  const seriesNames = new Map(
    (series.data?.series ?? []).map(({ id, texts }) => [id, tell(texts, language).title] as const),
  )
  const { steps } = bulk
  return (
    <section className="bulk" aria-label={said.label}>
      <div className="bulk-head">
        <h2 ref={heading} tabIndex={-1}>
          {said.label}
        </h2>
        <p className="small">{titles.selected(chosen.length)}</p>
        <button type="button" className="button" disabled={bulk.running !== null} onClick={onClose}>
          {said.close}
        </button>
      </div>
      {!steps && (
        <>
          <BulkFields change={change} onChange={setChange} />
          <div className="bulk-actions">
            <button
              type="button"
              className="button primary"
              disabled={isNothing(change) || chosen.length === 0}
              onClick={() => bulk.preview(chosen, change)}
            >
              {said.preview}
            </button>
          </div>
        </>
      )}
      {steps && (
        <>
          <p>{steps.length === 0 ? said.nothing : said.changes(steps.length)}</p>
          {steps.length > 0 && steps.length < chosen.length && (
            <p className="small">{said.unchanged(chosen.length - steps.length)}</p>
          )}
          <Outcomes bulk={bulk} />
          <Actions bulk={bulk} count={steps.length} />
          <BulkPreview {...{ steps, seriesNames }} />
        </>
      )}
    </section>
  )
}
