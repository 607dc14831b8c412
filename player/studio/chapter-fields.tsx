import { type FormEvent, useEffect, useState } from 'react'
import type { Person } from '#catalog/contract/credit.ts'
import { ApiProblem, call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { tellName } from '#player/home/title-text.ts'
import { useSpeech } from '#player/words/words.ts'
import {
  type ChapterDraft,
  type ChapterFault,
  draftChapters,
  newChapterLine,
  writtenChapters,
} from './chapter-draft.ts'
import type { DetailsProps } from './details-panel.tsx'
import { changedLine } from './lines.ts'
import { RemoveLine } from './remove-line.tsx'
import { SaveRow } from './save-row.tsx'
import { useTask } from './task.ts'

type LineProps = {
  draft: ChapterDraft
  /** Whose turn it can be; empty where there are no turns. */
  akyns: readonly Person[]
  onChange: (change: Partial<ChapterDraft>) => void
  onRemove: () => void
}

function ChapterLine({ draft: { start, name, akyn }, akyns, onChange, onRemove }: LineProps) {
  const { words, language } = useSpeech()
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

/** The parts of a title; of an aitys its turns, each with its akyn. */
export function ChapterFields({ title }: DetailsProps) {
  const { words, language } = useSpeech()
  const { busy, problem, run } = useTask()
  const [drafts, setDrafts] = useState<ChapterDraft[]>([])
  const [saved, setSaved] = useState(false)
  const [fault, setFault] = useState<ChapterFault | null>(null)
  const list = useRequest(`chapters ${title.id} ${language}`, (signal) =>
    call('chapters', { params: { id: title.id }, typed: true, signal }),
  )
  const kept = list.data?.chapters
  useEffect(() => {
    if (kept) setDrafts(draftChapters(kept, language))
  }, [kept, language])
  const change = (next: (old: ChapterDraft[]) => ChapterDraft[]) => {
    setSaved(false)
    setFault(null)
    setDrafts(next)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const written = writtenChapters(drafts)
    if ('fault' in written) return setFault(written.fault)
    run(
      async () => {
        const { chapters } = await call('putChapters', { params: { id: title.id }, body: written })
        setDrafts(draftChapters(chapters, language))
      },
      () => setSaved(true),
    )
  }
  const said = { start: words.chapters.wrongStart, empty: words.chapters.empty }
  const wrong = fault && new ApiProblem('bad-request', 400, said[fault.why](fault.line))
  return (
    <form className="details-part" onSubmit={save}>
      <h4>{title.kind === 'aitys' ? words.chapters.headingTurns : words.chapters.heading}</h4>
      <p className="small">{words.chapters.note}</p>
      <ul>
        {drafts.map((draft) => (
          <ChapterLine
            key={draft.key}
            draft={draft}
            akyns={akynsOf({ title }, drafts)}
            onChange={(more) => change((old) => changedLine(old, draft.key, more))}
            onRemove={() => change((old) => old.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </ul>
      <SaveRow
        add={{
          label: words.chapters.add,
          onClick: () => change((old) => [...old, newChapterLine(language)]),
        }}
        {...{ busy, saved }}
        problem={wrong ?? problem ?? list.problem}
      />
    </form>
  )
}
