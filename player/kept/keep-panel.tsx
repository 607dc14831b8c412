import { useState } from 'react'
import type { KeepOffer, KeepRung } from '#catalog/contract/keep.ts'
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
import { firstChoice, rungWords } from './rung-words.ts'

type Props = { title: TitleView; offer: KeepOffer; close: () => void }

/** The sizes there are, each with its weight before anything is fetched, and the room there is. */
function Choice({ title, offer, close }: Props) {
  const { words, locale } = useSpeech()
  const { kept } = words
  const [chosen, setChosen] = useState(firstChoice(offer.rungs))
  const room = useRoom(title.id)
  const { busy, problem, run } = useTask()
  const fits = (rung: KeepRung | null) => room === null || rung === null || rung.bytes < room.free
  const submit = () => {
    if (chosen) run(() => keepTitle(title, chosen), close)
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
            <span className="keep-weight">{formatBytes(rung.bytes, locale)}</span>
          </label>
        ))}
      </fieldset>
      {room && <p className="small">{kept.free(formatBytes(room.free, locale))}</p>}
      <p className="small">{kept.days(offer.days)}</p>
      {!fits(chosen) && <p className="keep-short">{kept.tooLittle}</p>}
      {problem && <FieldProblem problem={problem} />}
      <div className="copy-actions">
        <button type="submit" className="button primary" disabled={busy || !fits(chosen)}>
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
