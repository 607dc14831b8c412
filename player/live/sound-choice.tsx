import { useEffect, useState } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import { recall, remember } from '#player/device.ts'
import { bytesPerHour, formatBytes } from '#player/format/size.ts'
import type { Engine, EngineState } from '#player/watch/engine-state.ts'
import { automatic } from '#player/watch/quality.ts'
import { useSpeech } from '#player/words/words.ts'
import type { Rendition } from './weight.ts'

/** Under which the chosen rendition is remembered on this device. */
const key = 'live.sound'

/** kbit/s, as the rendition is called; of what is passed on as it is, as it was measured. */
export const rateOf = ({ name, averageBandwidth }: Rendition): number =>
  Number(name.slice(1)) || Math.round(averageBandwidth / 1000)

/** Index of a rendition among the rungs that play: the one whose rate is nearest. */
export function rungOf(wanted: Pick<Rendition, 'averageBandwidth'>, rungs: EngineState['rungs']): number {
  const distance = ({ averageBandwidth }: { averageBandwidth: number }) =>
    Math.abs(averageBandwidth - wanted.averageBandwidth)
  const [nearest] = rungs
    .map((rung, index) => ({ rung, index }))
    .sort((a, b) => distance(a.rung) - distance(b.rung))
  return nearest?.index ?? automatic
}

type Props = { channel: ChannelView; engine: Engine | null; state: EngineState }

/** In which quality a station is heard, each with what an hour of it takes: chosen before anything is played. */
export function SoundChoice({ channel, engine, state }: Props) {
  const { words, locale } = useSpeech()
  const { live } = words
  const [chosen, setChosen] = useState(() => recall(key) ?? '')
  const sounds = channel.renditions.toSorted((a, b) => a.averageBandwidth - b.averageBandwidth)
  const rendition = sounds.find(({ name }) => name === chosen)
  const wanted = rendition ? rungOf(rendition, state.rungs) : automatic
  useEffect(() => {
    if (state.rungs.length > 1 && state.chosen !== wanted) engine?.chooseRung(wanted)
  }, [engine, state.rungs.length, state.chosen, wanted])
  const choose = (name: string) => {
    remember(key, name || null)
    setChosen(name)
  }
  if (sounds.length === 0) return null
  const heaviest = sounds.at(-1)?.averageBandwidth ?? 0
  const options = [
    ...(sounds.length > 1 ? [{ name: '', label: words.player.auto, note: '', bandwidth: heaviest }] : []),
    ...sounds.map((each) => ({
      name: each.name,
      label: each.name.startsWith('o') ? live.opus(rateOf(each)) : live.aac(rateOf(each)),
      note: live.soundNotes[rateOf(each)] ?? '',
      bandwidth: each.averageBandwidth,
    })),
  ]
  return (
    <fieldset className="sound-choice">
      <legend>{live.soundQuality}</legend>
      {options.map(({ name, label, note, bandwidth }) => (
        <label key={name}>
          <input
            type="radio"
            name="sound"
            value={name}
            checked={name === (rendition?.name ?? '') || sounds.length === 1}
            onChange={() => choose(name)}
          />
          <span className="sound-words">
            <b>{label}</b>
            {note && <span className="small">{note}</span>}
          </span>
          <b className="sound-weight">{live.perHour(formatBytes(bytesPerHour(bandwidth), locale))}</b>
        </label>
      ))}
    </fieldset>
  )
}
