import { formatBytes, formatPercent } from '#player/format/size.ts'
import { formatClock } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Stitches } from '#player/studio/stitches.tsx'
import { useSpeech } from '#player/words/words.ts'
import { lookAtClock } from './clock.ts'
import { dropKept, pauseKeeping, resumeKeeping } from './keeping.ts'
import { permitState } from './permit-state.ts'
import type { KeptRecord } from './records.ts'
import { rungWords } from './rung-words.ts'
import { weightOf } from './weight.ts'

const shareOf = ({ parts, here }: KeptRecord): number => (parts > 0 ? here / parts : 0)

/** How it stands with a copy, in one sentence. */
function StateWords({ record }: { record: KeptRecord }) {
  const { words, language } = useSpeech()
  const { kept } = words
  const share = formatPercent(shareOf(record), language)
  const { state, trouble, permit } = record
  if (state === 'ended') return <>{kept.ended(trouble ?? '')}</>
  if (state === 'keeping') return <>{trouble === null ? kept.keeping(share) : kept.waiting(share)}</>
  if (state === 'paused') {
    const why = trouble === 'quota' ? kept.quota : trouble === null ? '' : kept.failed
    return (
      <>
        {kept.pausedAt(share)} {why}
      </>
    )
  }
  const leave = permitState(permit, lookAtClock())
  if (leave === 'expired') return <>{kept.expired}</>
  if (leave === 'clock-back') return <>{kept.clockBack}</>
  return <>{kept.until(formatClock(permit.expiresAt, words))}</>
}

/** A copy: its size, how it stands, and what can be done with it. */
export function CopyState({ record }: { record: KeptRecord }) {
  const { words, locale } = useSpeech()
  const { kept } = words
  const { titleId, state, rung } = record
  const weight = weightOf({ ...record, storyboard: record.storyboard?.bytes ?? null })
  const size = `${rungWords(rung, words)} · ${formatBytes(weight, locale)}`
  return (
    <div className={`copy copy-${state}`}>
      <p className="copy-words">
        <Icon name={state === 'whole' ? 'circle-check' : state === 'ended' ? 'info' : 'download'} />
        <span role="status">
          <StateWords record={record} />
        </span>
      </p>
      {state !== 'ended' && <p className="small">{size}</p>}
      {(state === 'keeping' || state === 'paused') && (
        <Stitches share={shareOf(record)} label={kept.progress} tone={state === 'keeping' ? 'sky' : 'gold'} />
      )}
      <div className="copy-actions">
        {state === 'keeping' && (
          <button type="button" className="button" onClick={() => pauseKeeping(titleId)}>
            <Icon name="pause" />
            {kept.pause}
          </button>
        )}
        {state === 'paused' && (
          <button type="button" className="button primary" onClick={() => resumeKeeping(titleId)}>
            <Icon name="play" />
            {kept.resume}
          </button>
        )}
        <button type="button" className="button" onClick={() => void dropKept(titleId)}>
          <Icon name="trash-2" />
          {state === 'ended' ? kept.dismiss : kept.remove}
        </button>
      </div>
    </div>
  )
}
