import { formatBytes, formatNumber } from '#player/format/size.ts'
import { Icon } from '#player/icons/icon.tsx'
import type { Words } from '#player/words/kk.ts'
import { languageName, useSpeech } from '#player/words/words.ts'
import type { Engine, EngineState, SoundTrack } from './engine-state.ts'
import { PopupMenu } from './popup-menu.tsx'
import { qualityMenu } from './quality.ts'

type Props = { engine: Engine | null; state: EngineState }

/** Automatic and every rung, each with what an hour of it weighs. */
export function QualityMenu({ engine, state }: Props) {
  const { words, language } = useSpeech()
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
        aside: formatBytes(step.bytesPerHour, language),
        chosen: step.chosen,
      }))}
      onChoose={(value) => engine?.chooseRung(value)}
    />
  )
}

/** The language's name in the reader's language, else the name the track was given. */
function trackName({ name, language }: SoundTrack, words: Words): string {
  return language && language !== 'und' ? languageName(language, words, name) : name
}

export function SoundMenu({ engine, state }: Props) {
  const { words } = useSpeech()
  if (state.tracks.length < 2) return null
  return (
    <PopupMenu
      label={words.player.sound}
      face={<Icon name="audio-lines" />}
      items={state.tracks.map((track, value) => ({
        value,
        name: trackName(track, words) || words.player.track(value + 1),
        chosen: value === state.track,
      }))}
      onChoose={(value) => engine?.chooseTrack(value)}
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
