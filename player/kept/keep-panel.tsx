import { useState } from 'react'
import type { KeepOffer, KeepRung, KeepSound } from '#catalog/contract/keep.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatBytes } from '#player/format/size.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/kept.css'
import { CopyState } from './copy-state.tsx'
import { keepTitle } from './keeping.ts'
import { keptStore } from './records.ts'
import { canKeep, useRoom } from './room.ts'
import { firstChoice, furtherSounds, rungWords } from './rung-words.ts'
import { storyboardWith, weightOf } from './weight.ts'

type Props = { title: TitleView; offer: KeepOffer; close: () => void }

type SoundProps = {
  further: ReturnType<typeof furtherSounds>
  besides: readonly string[]
  setBesides(labels: readonly string[]): void
}

/** Sound tracks beside the first, each with its weight. */
function SoundChoices({ further, besides, setBesides }: SoundProps) {
  const { words, locale } = useSpeech()
  const { kept } = words
  return (
    <fieldset>
      <legend>{kept.sounds}</legend>
      {further.map(({ sound: { label, bytes }, name }) => (
        <label key={label} className="keep-rung">
          <input
            type="checkbox"
            checked={besides.includes(label)}
            onChange={({ target: { checked } }) =>
              setBesides(checked ? [...besides, label] : besides.filter((one) => one !== label))
            }
          />
          <span>{name}</span>
          <span className="keep-weight">{formatBytes(bytes, locale)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The sizes there are, each with its weight before anything is fetched, and the room there is. */
function Choice({ title, offer, close }: Props) {
  const { words, locale } = useSpeech()
  const { kept } = words
  const [chosen, setChosen] = useState(firstChoice(offer.rungs))
  // By the labels of tracks, which are the same in every size.
  const [besides, setBesides] = useState<readonly string[]>([])
  const room = useRoom(title.id)
  const { busy, problem, run } = useTask()
  const weigh = (rung: KeepRung, sounds: KeepSound[] = []) =>
    weightOf({ rung, sounds, storyboard: storyboardWith(rung, offer.storyboard) })
  const further = chosen ? furtherSounds(chosen, words) : []
  const sounds = further.map(({ sound }) => sound).filter(({ label }) => besides.includes(label))
  const weight = chosen ? weigh(chosen, sounds) : 0
  const fits = room === null || weight < room.free
  const submit = () => {
    if (chosen) run(() => keepTitle(title, { rung: chosen, sounds }), close)
  }
  return (
    <form
      className="keep-choice"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <fieldset>
        <legend>{kept.choose}</legend>
        {offer.rungs.map((rung) => (
          <label key={rung.name} className="keep-rung">
            <input
              type="radio"
              name="rung"
              checked={rung.name === chosen?.name}
              onChange={() => setChosen(rung)}
            />
            <span>{rungWords(rung, words)}</span>
            <span className="keep-weight">{formatBytes(weigh(rung), locale)}</span>
          </label>
        ))}
      </fieldset>
      {further.length > 0 && <SoundChoices {...{ further, besides, setBesides }} />}
      <p role="status">{kept.total(formatBytes(weight, locale))}</p>
      {room && <p className="small">{kept.free(formatBytes(room.free, locale))}</p>}
      <p className="small">{kept.days(offer.days)}</p>
      {!fits && <p className="keep-short">{kept.tooLittle}</p>}
      {problem && <FieldProblem problem={problem} />}
      <div className="copy-actions">
        <button type="submit" className="button primary" disabled={busy || !fits}>
          {kept.start}
        </button>
        <button type="button" className="button" onClick={close}>
          {kept.cancel}
        </button>
      </div>
    </form>
  )
}

function Offer({ title }: { title: TitleView }) {
  const { words, locale } = useSpeech()
  const [open, setOpen] = useState(false)
  const { data } = useRequest(`keep ${title.id}`, (signal) =>
    call('keepOffer', { params: { id: title.id }, signal }),
  )
  const lightest = data?.rungs[0]
  if (!data?.offered || !lightest) return null
  if (open) return <Choice title={title} offer={data} close={() => setOpen(false)} />
  return (
    <button type="button" className="button keep-open" onClick={() => setOpen(true)}>
      <Icon name="download" />
      <span>
        {words.kept.keep}
        <span className="small">{words.kept.from(formatBytes(lightest.bytes, locale))}</span>
      </span>
    </button>
  )
}

/** Under a title that its owner lets viewers keep: how to, and how it stands. */
export default function KeepPanel({ title }: { title: TitleView }) {
  const { words } = useSpeech()
  const record = useStore(keptStore).find(({ titleId }) => titleId === title.id)
  if (!canKeep()) return null
  if (!record)
    return (
      <section className="keep" aria-label={words.kept.keep}>
        <Offer title={title} />
      </section>
    )
  return (
    <section className="keep keep-here" aria-label={words.kept.keep}>
      <CopyState record={record} />
      <Link href="/kept">{words.kept.title}</Link>
    </section>
  )
}
