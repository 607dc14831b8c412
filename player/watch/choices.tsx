import { useEffect, useState } from 'react'
import { formatBytes } from '#player/format/size.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import type { Engine, EngineState } from './engine-state.ts'
import { PopupMenu } from './popup-menu.tsx'
import { automatic, type QualityItem, qualityMenu, saver, soundAlone } from './quality.ts'
import { soundAt, soundMenu } from './sound.ts'
import { spentThisMonth } from './spending.ts'

type Props = { engine: Engine | null; state: EngineState }

/** Bit/s of the lightest sound that a playlist of sound alone offers; null when it says nothing of it. */
export function lightestSound(playlist: string): number | null {
  const rates = [...playlist.matchAll(/[:,](?:AVERAGE-)?BANDWIDTH=(\d+)/g)].map(([, rate]) => Number(rate))
  return rates.length > 0 ? Math.min(...rates) : null
}

/** What sound alone takes, asked for when somebody looks. undefined: there is none. */
function useSoundRate(
  { soundMaster, tracks, soundOnly }: EngineState,
  wanted: boolean,
): number | null | undefined {
  const [rate, setRate] = useState<number | null>(null)
  const known = rate !== null
  useEffect(() => {
    if (!wanted || known || !soundMaster) return
    const abort = new AbortController()
    fetch(soundMaster, { signal: abort.signal })
      .then(async (answer) => answer.ok && setRate(lightestSound(await answer.text())))
      // The menu is as good without the number.
      .catch(() => undefined)
    return () => abort.abort()
  }, [wanted, known, soundMaster])
  return tracks.length > 0 || soundOnly ? rate : undefined
}

function QualityFace({ said }: { said: string | null }) {
  if (said === null) return <Icon name="audio-lines" />
  return (
    <>
      <span className="control-gauge">
        <Icon name="gauge" />
      </span>
      <span className="control-text">{said}</span>
    </>
  )
}

/** Automatic, the saver, every rung, each with what an hour of it weighs, and sound alone. `onLimit` leads to the month's. */
export function QualityMenu({
  engine,
  state,
  audioOnly,
  onLimit,
}: Props & { audioOnly: boolean; onLimit(): void }) {
  const { words, locale } = useSpeech()
  const [wanted, setWanted] = useState(false)
  const rate = useSoundRate(state, wanted)
  const sound = audioOnly ? undefined : rate
  const choice = state.soundOnly ? soundAlone : state.chosen
  const steps = qualityMenu(state.rungs, choice, state.current, words.player.kilobits, sound)
  // One choice is none: automatic would be the same.
  if (steps.length < 2 || (state.rungs.length < 2 && sound === undefined)) return null
  const nameOf = ({ value, name }: QualityItem) =>
    ({
      [automatic]: words.player.auto,
      [saver]: words.controls.saver,
      [soundAlone]: words.controls.soundAlone,
    })[value] ?? name
  const noteOf = ({ value, now }: QualityItem) => {
    if (value === soundAlone) return words.controls.soundAloneNote
    if (!now) return undefined
    return value === saver ? words.controls.saverNote(now) : words.player.nowAuto(now)
  }
  const chosen = steps.find((step) => step.chosen)
  const said = chosen?.value === soundAlone ? null : chosen?.now || chosen?.name || words.player.auto
  return (
    <PopupMenu
      label={words.player.quality}
      asideLabel={words.player.perHour}
      onOpen={() => setWanted(true)}
      {...(said === null ? {} : { said })}
      face={<QualityFace said={said} />}
      items={steps.map((step) => {
        const note = noteOf(step)
        return {
          value: step.value,
          name: nameOf(step),
          ...(note === undefined ? {} : { note }),
          aside: step.bytesPerHour === null ? '' : formatBytes(step.bytesPerHour, locale),
          chosen: step.chosen,
        }
      })}
      foot={(close) => (
        <>
          <span>{words.controls.monthSpent(formatBytes(spentThisMonth(), locale))}</span>{' '}
          <button
            type="button"
            className="menu-link"
            onClick={() => {
              close()
              onLimit()
            }}
          >
            {words.controls.setLimit}
          </button>
        </>
      )}
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
