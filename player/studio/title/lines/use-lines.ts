import { useEffect, useRef, useState } from 'react'
import type { Subtitle } from '#catalog/contract/subtitle.ts'
import { putSubtitle, subtitleText } from '#player/api/files.ts'
import { asProblem } from '#player/api/request.ts'
import { type Task, useTask } from '../../task.ts'
import { readLines, writeVtt } from './files.ts'
import { back, begun, forth, type History, stepped } from './history.ts'
import type { Line } from './line.ts'

/** What is edited: the subtitles of a language, as they were read. `etag` null: there are none of one's own yet. */
export type Opened = Pick<Subtitle, 'language'> &
  Partial<Pick<Subtitle, 'kind' | 'label' | 'source'>> & { etag: string | null }

export type Lines = {
  lines: readonly Line[]
  selected: number | null
  dirty: boolean
  saved: Subtitle | null
  task: Task
  /** Somebody else has saved meanwhile: how many lines theirs has. */
  conflict: { count: number; etag: string; lines: Line[] } | null
  canUndo: boolean
  canRedo: boolean
  select(key: number | null): void
  /** `typing`: of that line, one step however many letters. */
  edit(next: readonly Line[], typing?: number): void
  undo(): void
  redo(): void
  /** Lines of a file in place of these. */
  replace(lines: readonly Line[]): void
  save(): void
  keepMine(): void
  keepTheirs(): void
}

type State = {
  history: History<readonly Line[]>
  selected: number | null
  typing: number | null
  kept: readonly Line[]
}
const empty: State = { history: begun([]), selected: null, typing: null, kept: [] }

/** What was written and not saved, by title and language: another section of the page, and back, loses none of it. */
const unsaved = new Map<string, { state: State; etag: string | null }>()

const fileOf = (lines: readonly Line[]) => new Blob([writeVtt(lines)], { type: 'text/vtt' })

/** Lines of one language from opening them to saving them, with steps back. `onSaved`: there is another version now. */
export function useLines(titleId: string, first: Opened, onSaved: (saved: Subtitle) => void): Lines {
  const { language, source } = first
  const place = `${titleId} ${source} ${language}`
  const left = unsaved.get(place)
  const [state, setState] = useState(left?.state ?? empty)
  const [etag, setEtag] = useState<string | null>(left?.etag ?? first.etag)
  const latest = useRef({ state, etag })
  latest.current = { state, etag }
  useEffect(
    () => () => {
      const { history, kept } = latest.current.state
      if (history.present === kept) unsaved.delete(place)
      else unsaved.set(place, latest.current)
    },
    [place],
  )
  const [saved, setSaved] = useState<Subtitle | null>(null)
  const [conflict, setConflict] = useState<Lines['conflict']>(null)
  const task = useTask()
  const { run } = task
  const open = (lines: readonly Line[]) =>
    setState({ history: begun(lines), selected: lines[0]?.key ?? null, typing: null, kept: lines })
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each that is opened
  useEffect(() => {
    if (source === undefined || left) return
    run(
      () => subtitleText(titleId, { language, source }),
      ({ text, etag: tag }) => {
        open(readLines(text))
        if (source === 'upload') setEtag(tag)
      },
    )
  }, [titleId, language, source])
  const { history, selected, kept } = state
  const lines = history.present
  const send = (tag: string | null) =>
    run(
      async () => {
        try {
          const { kind, label } = first
          const about = { ...(kind ? { kind } : {}), ...(label ? { label } : {}), etag: tag }
          return await putSubtitle(titleId, language, fileOf(lines), about)
        } catch (cause) {
          if (asProblem(cause).status !== 412) throw cause
          const theirs = await subtitleText(titleId, { language, source: 'upload' })
          const read = readLines(theirs.text)
          setConflict({ count: read.length, etag: theirs.etag, lines: read })
          return null
        }
      },
      (done) => {
        if (!done) return
        setConflict(null)
        setEtag(done.etag)
        setSaved(done.subtitle)
        setState((old) => ({ ...old, kept: lines, typing: null }))
        onSaved(done.subtitle)
      },
    )
  const step = (next: (history: State['history']) => State['history']) =>
    setState((old) => ({ ...old, history: next(old.history), typing: null }))
  return {
    ...{ lines, selected, saved, task, conflict, dirty: lines !== kept },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    select: (key) => setState((old) => ({ ...old, selected: key, typing: null })),
    edit(next, typing) {
      setSaved(null)
      setState((old) => ({
        ...old,
        history: stepped(old.history, next, typing !== undefined && old.typing === typing),
        typing: typing ?? null,
      }))
    },
    undo: () => step(back),
    redo: () => step(forth),
    replace: (next) => step((old) => stepped(old, next)),
    save: () => send(etag),
    keepMine: () => conflict && send(conflict.etag),
    keepTheirs() {
      if (!conflict) return
      setEtag(conflict.etag)
      open(conflict.lines)
      setConflict(null)
    },
  }
}
