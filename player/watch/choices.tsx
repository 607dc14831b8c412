import { formatBytes, formatNumber } from '#player/format/size.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import type { Engine, EngineState } from './engine-state.ts'
import { PopupMenu } from './popup-menu.tsx'
import { qualityMenu } from './quality.ts'
import { soundAt, soundMenu } from './sound.ts'

type Props = { engine: Engine | null; state: EngineState }

/** Automatic and every rung, each with what an hour of it weighs. */
export function QualityMenu({ engine, state }: Props) {
  const { words, locale } = useSpeech()
  const steps = qualityMenu(state.rungs, state.chosen, state.current, words.player.kilobits)
  // One rung is no choice: automatic would be the same.
  if (state.rungs.length < 2) return null
  const chosen = steps.find((step) => step.chosen)
  return (
    <PopupMenu
      label={words.player.quality}
      asideLabel={words.player.perHour}
      face={
        <>
          <Icon name="gauge" />
          <span className="control-text">{chosen?.now ?? chosen?.name}</span>
        </>
      }
      items={steps.map((step) => ({
        value: step.value,
        name: step.value === -1 ? words.player.auto : step.name,
        ...(step.now ? { note: words.player.nowAuto(step.now) } : {}),
        aside: formatBytes(step.bytesPerHour, locale),
        chosen: step.chosen,
      }))}
      onChoose={(value) => engine?.chooseRung(value)}
    />
  )
}

/** The tracks, each in stereo and, where there is one, in 5.1. */
export function SoundMenu({ engine, state }: Props) {
  const { words } = useSpeech()
  const items = soundMenu(state, words)
  if (items.length < 2) return null
  return (
    <PopupMenu
      label={words.player.sound}
      face={<Icon name="audio-lines" />}
      items={items}
      onChoose={(value) => {
        const { track, surround } = soundAt(value)
        engine?.chooseTrack(track, surround)
      }}
    />
  )
}

const rates = [0.5, 0.75, 1, 1.25, 1.5, 2]

export function SpeedMenu({ rate, onChoose }: { rate: number; onChoose(rate: number): void }) {
  const { words, language } = useSpeech()
  const name = (value: number) => `${formatNumber(value, language, 2)}×`
  return (
    <PopupMenu
      label={words.player.speed}
      face={
        <>
          <Icon name="timer" />
          {rate !== 1 && <span className="control-text">{name(rate)}</span>}
        </>
      }
      items={rates.map((value, index) => ({
        value: index,
        name: name(value),
        ...(value === 1 ? { note: words.player.normalSpeed } : {}),
        chosen: value === rate,
      }))}
      onChoose={(index) => onChoose(rates[index] ?? 1)}
    />
  )
}
