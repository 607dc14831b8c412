import type { Person } from '#catalog/contract/credit.ts'
import { ApiProblem } from '#player/api/client.ts'
import { parseMoment } from '#player/format/time.ts'
import { tellName } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { type ChapterDraft, newChapterLine } from './chapter-draft.ts'
import type { DetailsProps } from './details-panel.tsx'
import { changedLine } from './lines.ts'
import { RemoveLine } from './remove-line.tsx'
import { ConflictAsked } from './revise/conflict-notice.tsx'
import { SaveRow } from './save-row.tsx'
import { shortTime } from './title/lines/files.ts'
import { type Picture, usePlayhead } from './title/picture.ts'
import { useChapters } from './use-chapters.ts'
import { useStudioWords } from './words/words.ts'

type LineProps = {
  draft: ChapterDraft
  /** Whose turn it can be; empty where there are no turns. */
  akyns: readonly Person[]
  onChange: (change: Partial<ChapterDraft>) => void
  onRemove: () => void
  number: number
  /** Beside which they are written; null where there is none. */
  picture: Picture | null
}

/** To a tenth of a second: nobody hits more. */
const tenth = (seconds: number) => Math.round(seconds * 10) / 10

function ChapterLine({
  draft: { start, name, akyn },
  akyns,
  onChange,
  onRemove,
  number,
  picture,
}: LineProps) {
  const { words, language } = useSpeech()
  const { parts } = useStudioWords()
  const moment = parseMoment(start)
  return (
    <li className="details-line">
      <label className="field line-number">
        <span>{words.chapters.start}</span>
        <input
          inputMode="text"
          placeholder="0:00"
          maxLength={12}
          value={start}
          onChange={(event) => onChange({ start: event.target.value })}
        />
      </label>
      {akyns.length > 0 && (
        <label className="field">
          <span>{words.chapters.whose}</span>
          <select value={akyn} onChange={(event) => onChange({ akyn: event.target.value })}>
            <option value="">{words.chapters.nobody}</option>
            {akyns.map(({ id, names }) => (
              <option key={id} value={id}>
                {tellName(names, language).name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field line-name">
        <span>{words.chapters.name}</span>
        <input value={name} maxLength={200} onChange={(event) => onChange({ name: event.target.value })} />
      </label>
      {picture?.video && (
        <>
          <button
            type="button"
            className="bare"
            aria-label={parts.setHere(number)}
            title={parts.setHere(number)}
            onClick={() => onChange({ start: shortTime(tenth(picture.now())) })}
          >
            <Icon name="timer" />
          </button>
          <button
            type="button"
            className="bare"
            aria-label={parts.play(number)}
            title={parts.play(number)}
            disabled={moment === null}
            onClick={() => moment !== null && picture.play(moment)}
          >
            <Icon name="play" />
          </button>
        </>
      )}
      <RemoveLine label={words.chapters.remove(start)} onRemove={onRemove} />
    </li>
  )
}

/** Akyns of the title, and those who have a turn in it already. */
function akynsOf({ title }: Pick<DetailsProps, 'title'>, drafts: readonly ChapterDraft[]): Person[] {
  const credits = [...title.credits, ...drafts.flatMap(({ was }) => was?.credits ?? [])]
  const akyns = credits
    .filter(({ role }) => role === 'akyn')
    .map(({ person }) => [person.id, person] as const)
  return [...new Map(akyns).values()]
}

type Props = DetailsProps & {
  /** Beside which they are written. */
  picture?: Picture | null
}
const noPicture: Picture = { video: null, now: () => 0, toggle: () => undefined, play: () => undefined }

/** The parts of a title; of an aitys its turns, each with its akyn. */
export function ChapterFields({ title, picture = null }: Props) {
  const { words, language } = useSpeech()
  const { parts } = useStudioWords()
  const playhead = usePlayhead(picture ?? noPicture)
  const work = useChapters(title.id)
  const { drafts, change, busy, saved, fault, theirs } = work
  const addHere = () => {
    const moment = tenth(picture?.now() ?? 0)
    const line = { ...newChapterLine(language), start: shortTime(moment) }
    change((old) => {
      const before = old.findLastIndex(({ start }) => (parseMoment(start) ?? 0) <= moment)
      return [...old.slice(0, before + 1), line, ...old.slice(before + 1)]
    })
  }
  const add = {
    label: words.chapters.add,
    onClick: () => change((old) => [...old, newChapterLine(language)]),
  }
  const said = { start: words.chapters.wrongStart, empty: words.chapters.empty }
  const wrong = fault && new ApiProblem('bad-request', 400, said[fault.why](fault.line))
  return (
    <form
      className="details-part"
      onSubmit={(event) => {
        event.preventDefault()
        work.save()
      }}
    >
      <h4>{title.kind === 'aitys' ? words.chapters.headingTurns : words.chapters.heading}</h4>
      <p className="small">{picture?.video ? parts.note : words.chapters.note}</p>
      <ul>
        {drafts.map((draft, at) => (
          <ChapterLine
            key={draft.key}
            draft={draft}
            number={at + 1}
            picture={picture}
            akyns={akynsOf({ title }, drafts)}
            onChange={(more) => change((old) => changedLine(old, draft.key, more))}
            onRemove={() => change((old) => old.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </ul>
      {picture?.video && (
        <p className="parts-here">
          <button type="button" className="button" disabled={!work.ready} onClick={addHere}>
            <Icon name="timer" size={18} />
            {parts.here}
          </button>
          <bdi className="small">{shortTime(tenth(playhead))}</bdi>
        </p>
      )}
      {theirs && (
        <ConflictAsked busy={busy} onMine={work.keepMine} onTheirs={work.keepTheirs}>
          <p>{parts.both(theirs.chapters.length, drafts.length)}</p>
        </ConflictAsked>
      )}
      <SaveRow
        {...(work.ready ? { add } : {})}
        {...{ busy: busy || !work.ready, saved }}
        problem={wrong ?? work.problem}
      />
    </form>
  )
}
