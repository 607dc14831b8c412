import { useEffect, useState } from 'react'
import { formatBytes } from '#player/format/size.ts'
import { roughTime } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import { pause, resume } from './queue/send.ts'
import { allowFiles } from './queue/take.ts'
import { given, type LocalUpload } from './queue/uploads.ts'
import type { Phase } from './row-state.ts'
import { secondsLeftOfAll } from './speed.ts'
import { useStudioWords } from './words/words.ts'

/** An estimate that nothing new was heard for is taken back. */
const lookMs = 3000

function useLooks(): void {
  const [, look] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => look((old) => old + 1), lookMs)
    return () => clearInterval(timer)
  }, [])
}

const inPhase = (uploads: readonly LocalUpload[], ...phases: readonly Phase[]) =>
  uploads.filter(({ phase }) => phases.includes(phase))

/** "50 files · 1.2 of 6.2 GB · 14 minutes left", and what is done with all of them at once. */
export function QueueBar({
  uploads,
  onChooseAgain,
}: {
  uploads: readonly LocalUpload[]
  onChooseAgain(): void
}) {
  const { words, locale } = useSpeech()
  const { queue } = useStudioWords()
  useLooks()
  const going = inPhase(uploads, 'creating', 'uploading', 'offline')
  const waiting = inPhase(uploads, 'queued')
  const paused = inPhase(uploads, 'paused')
  const lost = inPhase(uploads, 'needsFile')
  const asked = inPhase(uploads, 'needsPermission')
  const all = [...going, ...waiting, ...paused, ...lost, ...asked]
  if (all.length === 0) return null
  const total = all.reduce((sum, { entry }) => sum + entry.size, 0)
  const sent = all.reduce((sum, upload) => sum + upload.sent, 0)
  const unsent = [...going, ...waiting].reduce((sum, upload) => sum + upload.entry.size - upload.sent, 0)
  const left = secondsLeftOfAll(
    going.filter(({ phase }) => phase === 'uploading'),
    unsent,
  )
  const facts = [
    queue.files(all.length),
    words.row.sent(formatBytes(sent, locale), formatBytes(total, locale)),
    left === null ? (going.length > 0 ? queue.leftUnknown : null) : words.row.left(roughTime(left, words)),
  ]
  return (
    <section className="queue-bar" aria-label={queue.label}>
      <p className="queue-facts">{facts.filter(Boolean).join(' · ')}</p>
      {asked.length > 0 && (
        <p className="queue-ask">
          {queue.allowNote(asked.length)}
          <button type="button" className="button primary" onClick={() => void allowFiles()}>
            {words.row.resume}
          </button>
        </p>
      )}
      {lost.length > 0 && (
        <p className="queue-ask">
          {queue.againNote(lost.length)}
          <button type="button" className="button primary" onClick={onChooseAgain}>
            {queue.again}
          </button>
        </p>
      )}
      <div className="queue-actions">
        {going.length + waiting.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => pause([...going, ...waiting].map(({ key }) => key))}
          >
            <Icon name="circle-pause" size={18} />
            {queue.pauseAll}
          </button>
        )}
        {paused.length > 0 && (
          <button type="button" className="button" onClick={() => resume(paused.map(({ key }) => key))}>
            <Icon name="play" size={18} />
            {queue.resumeAll}
          </button>
        )}
      </div>
    </section>
  )
}

/** What came of the files that were given last, as far as it is not to be seen in the list. */
export function GivenNote() {
  const { queue } = useStudioWords()
  const told = useStore(given)
  const said = told
    ? [
        told.found > 0 && queue.found(told.found),
        told.before.length > 0 && queue.before(told.before.length, told.before.slice(0, 5).join(', ')),
        told.again > 0 && queue.twice(told.again),
        told.other > 0 && queue.unreadable(told.other),
      ].filter((each) => each !== false)
    : []
  return (
    <div role="status">
      {said.length > 0 && (
        <div className="given-note">
          <ul>
            {said.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <button
            type="button"
            className="bare"
            aria-label={queue.dismiss}
            title={queue.dismiss}
            onClick={() => given.set(null)}
          >
            <Icon name="x" />
          </button>
        </div>
      )}
    </div>
  )
}
