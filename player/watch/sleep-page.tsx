import { useSpeech } from '#player/words/words.ts'
import { Choice } from './menu-choice.tsx'
import { minutesLeft, sleepMinutes } from './sleep.ts'
import { isDuel, type Turn } from './turns.ts'
import type { Timers } from './use-timers.ts'

/** When it should stop by itself. */
export function SleepPage({
  timers,
  turns,
  onAir,
}: {
  timers: Timers
  turns: readonly Turn[]
  onAir: boolean
}) {
  const { words } = useSpeech()
  const { controls, time } = words
  const { sleep, setSleep } = timers
  const left = minutesLeft(sleep, Date.now())
  return (
    <>
      <Choice chosen={sleep === null} onChoose={() => setSleep(null)}>
        {controls.off}
      </Choice>
      {sleepMinutes.map((minutes) => {
        const chosen = sleep?.kind === 'at' && sleep.minutes === minutes
        return (
          <Choice
            key={minutes}
            chosen={chosen}
            onChoose={() => setSleep({ kind: 'at', moment: Date.now() + minutes * 60_000, minutes })}
          >
            {time.minutes(minutes)}
            {chosen && left !== null && <small>{controls.minutesLeft(left)}</small>}
          </Choice>
        )
      })}
      {turns.length > 0 && (
        <Choice chosen={sleep?.kind === 'turn'} onChoose={() => setSleep({ kind: 'turn' })}>
          {onAir ? controls.sleepProgramme : isDuel(turns) ? controls.sleepTurn : controls.sleepChapter}
        </Choice>
      )}
      {!onAir && (
        <Choice chosen={sleep?.kind === 'title'} onChoose={() => setSleep({ kind: 'title' })}>
          {controls.sleepTitle}
        </Choice>
      )}
    </>
  )
}
