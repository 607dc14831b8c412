import { Icon } from '#player/icons/icon.tsx'
import { minutesLeft, type Sleep, sleepMinutes } from '#player/watch/sleep.ts'
import type { Timers } from '#player/watch/use-timers.ts'
import { useSpeech } from '#player/words/words.ts'

const off = 'off'
const programme = 'programme'

const chosenOf = (sleep: Sleep): string =>
  sleep?.kind === 'at' ? String(sleep.minutes) : sleep?.kind === 'turn' ? programme : off

/** When a station shall fall silent. `mayEnd`: the guide says when what is on ends. */
export function SleepChoice({ timers, mayEnd }: { timers: Timers; mayEnd: boolean }) {
  const { words } = useSpeech()
  const { live, controls } = words
  const { sleep, setSleep } = timers
  const left = minutesLeft(sleep, Date.now())
  const choose = (value: string) => {
    const minutes = Number(value)
    if (value === programme) setSleep({ kind: 'turn' })
    else setSleep(value === off ? null : { kind: 'at', moment: Date.now() + minutes * 60_000, minutes })
  }
  return (
    <label className="button station-button sleep-choice">
      <Icon name="timer" size={20} />
      <span className="unseen">{live.sleep}</span>
      <select value={chosenOf(sleep)} onChange={({ target }) => choose(target.value)}>
        <option value={off}>{sleep === null ? live.sleep : live.sleepOff}</option>
        {sleepMinutes.map((minutes) => (
          <option key={minutes} value={minutes}>
            {sleep?.kind === 'at' && sleep.minutes === minutes && left !== null
              ? live.sleepLeft(left)
              : live.sleepIn(minutes)}
          </option>
        ))}
        {mayEnd && <option value={programme}>{controls.sleepProgramme}</option>}
      </select>
    </label>
  )
}
