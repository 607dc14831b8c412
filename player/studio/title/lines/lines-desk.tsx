import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Subtitle } from '#catalog/contract/subtitle.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from '../../field-problem.tsx'
import { ConflictAsked } from '../../revise/conflict-notice.tsx'
import { useStudioWords } from '../../words/words.ts'
import { type Picture, usePlayhead } from '../picture.ts'
import { doubtsIn } from './doubts.ts'
import { readLines } from './files.ts'
import { actionOf, type KeyAction } from './keys.ts'
import { added, inTime, type Line, lineAt, merged, milli, shifted, split, withChange } from './line.ts'
import { LineForm } from './line-form.tsx'
import { LineList } from './line-list.tsx'
import { LineFiles, LineKeys, ShiftForm } from './line-tools.tsx'
import { type Lines, type Opened, useLines } from './use-lines.ts'

type Props = {
  title: TitleView
  picture: Picture
  opened: Opened
  wasSaved: boolean
  onSaved(subtitle: Subtitle): void
}

/** A page that is left with lines nobody has saved asks first. */
function useLeaving(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [dirty])
}

/** All that is done with the line that is chosen. */
function actionsOf(edit: Lines, picture: Picture) {
  const { lines, selected } = edit
  const at = lines.findIndex(({ key }) => key === selected)
  const line = lines[at] ?? null
  const key = line?.key ?? -1
  return {
    at,
    line,
    change: (part: Parameters<typeof withChange>[2], typing = false) =>
      typing ? edit.edit(withChange(lines, key, part), key) : edit.edit(inTime(withChange(lines, key, part))),
    startHere: () => edit.edit(inTime(withChange(lines, key, { start: milli(picture.now()) }))),
    endHere: () => edit.edit(withChange(lines, key, { end: milli(picture.now()) })),
    play: () => line && picture.play(line.start, line.end),
    split: (cursor: number | null) =>
      edit.edit(split(lines, key, { cursor, playhead: picture.video ? picture.now() : null })),
    merge: () => edit.edit(merged(lines, key)),
    remove() {
      edit.edit(lines.filter((one) => one.key !== key))
      edit.select((lines[at + 1] ?? lines[at - 1])?.key ?? null)
    },
    add() {
      const made = added(lines, picture.now())
      edit.edit(made.lines)
      edit.select(made.key)
    },
    step(by: number) {
      const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))]
      if (next) edit.select(next.key)
    },
  }
}

/** Among the lines that are to be looked at, the next one after a place; the first where none is left. */
function nextOf(lines: readonly Line[], doubts: ReadonlyMap<number, unknown>, at: number): Line | undefined {
  const after = lines.find((one, place) => place > at && doubts.has(one.key))
  return after ?? lines.find((one) => doubts.has(one.key))
}

type HeadProps = { edit: Lines; doubts: number; onAdd(): void; onNextDoubt(): void }

function Head({ edit, doubts, onAdd, onNextDoubt }: HeadProps) {
  const { lines: said } = useStudioWords()
  return (
    <div className="lines-head">
      <p className="small" role="status">
        {said.count(edit.lines.length)}
        {doubts > 0 && ` · ${said.doubtful(doubts)}`}
      </p>
      {doubts > 0 && (
        <button type="button" className="button" onClick={onNextDoubt}>
          {said.nextDoubt}
        </button>
      )}
      <button type="button" className="button" onClick={onAdd}>
        {said.add}
      </button>
      <button type="button" className="button" disabled={!edit.canUndo} onClick={edit.undo}>
        {said.undo}
      </button>
      <button type="button" className="button" disabled={!edit.canRedo} onClick={edit.redo}>
        {said.redo}
      </button>
    </div>
  )
}

/** `wrong`: lines whose times nobody could keep. */
function Saving({ edit, wrong, wasSaved }: { edit: Lines; wrong: number; wasSaved: boolean }) {
  const { words } = useSpeech()
  const { lines: said } = useStudioWords()
  const { lines, dirty, saved, task, conflict } = edit
  return (
    <>
      {wrong > 0 && <p className="field-problem">{said.wrongTimes(wrong)}</p>}
      {task.problem && <FieldProblem problem={task.problem} />}
      {conflict && (
        <ConflictAsked busy={task.busy} onMine={edit.keepMine} onTheirs={edit.keepTheirs}>
          <p>{said.both(conflict.count, lines.length)}</p>
        </ConflictAsked>
      )}
      <div className="details-actions">
        <button
          type="button"
          className="button primary"
          disabled={!dirty || wrong > 0 || lines.length === 0 || task.busy}
          onClick={edit.save}
        >
          {task.busy ? said.saving : said.save}
        </button>
        <p className="small" role="status">
          {dirty ? said.unsaved : saved || wasSaved ? said.saved : ''}
          {saved?.warnings.map(({ code, count }) => ` ${words.subtitles.warnings[code](count)}`)}
        </p>
      </div>
    </>
  )
}

/** All lines at once: earlier or later, from a file, to a file. */
function Whole({ edit, name }: { edit: Lines; name: string }) {
  const { lines: said } = useStudioWords()
  const { lines, selected } = edit
  const [notText, setNotText] = useState(false)
  const open = (file: string) => {
    const read = readLines(file)
    setNotText(read.length === 0)
    if (read.length === 0) return
    edit.replace(read)
    edit.select(read[0]?.key ?? null)
  }
  return (
    <>
      <ShiftForm
        disabled={lines.length === 0}
        onShift={(by, fromHere) => edit.edit(inTime(shifted(lines, by, fromHere ? selected : null)))}
      />
      {notText && <p className="field-problem">{said.notText}</p>}
      <LineFiles lines={lines} name={name} onFile={open} />
    </>
  )
}

/** What a key asks for. */
function carryOut(
  action: KeyAction,
  edit: Lines,
  actions: ReturnType<typeof actionsOf>,
  picture: Picture,
): void {
  if (action === 'toggle') picture.toggle()
  else if (action === 'previous' || action === 'next') actions.step(action === 'next' ? 1 : -1)
  else if (action === 'save' || action === 'undo' || action === 'redo') edit[action]()
  else actions[action]()
}

/** The lines of one language, beside the picture that they are of. */
export function LinesDesk({ title, picture, opened, wasSaved, onSaved }: Props) {
  const { lines: said } = useStudioWords()
  const edit = useLines(title.id, opened, onSaved)
  const { lines, selected, select } = edit
  useLeaving(edit.dirty)
  const standing = lineAt(lines, usePlayhead(picture))
  const [query, setQuery] = useState('')
  const text = useRef<HTMLTextAreaElement>(null)
  const { duration } = title
  const doubts = useMemo(() => doubtsIn(lines, duration), [lines, duration])
  const wrong = [...doubts.values()].filter((each) => each.includes('time')).length
  const actions = actionsOf(edit, picture)
  const { line, at } = actions
  const found = query.trim().toLocaleLowerCase('kk')
  const shown = found === '' ? lines : lines.filter((one) => one.text.toLocaleLowerCase('kk').includes(found))
  const onKey = (event: KeyboardEvent) => {
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    if (action === 'save' && (wrong > 0 || !edit.dirty)) return
    carryOut(action, edit, actions, picture)
    if (action === 'previous' || action === 'next') text.current?.focus()
  }
  const latest = useRef(select)
  latest.current = select
  // The same function for as long as it is shown: rows that stay as they are are not drawn anew.
  const choose = useCallback((key: number) => latest.current(key), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within, which work without them too
    <div className="lines-desk" onKeyDown={onKey}>
      <p className="line-now" lang={opened.language} dir="auto">
        {standing?.text ?? ' '}
      </p>
      <Head
        {...{ edit, doubts: doubts.size }}
        onAdd={actions.add}
        onNextDoubt={() => select(nextOf(lines, doubts, at)?.key ?? selected)}
      />
      {lines.length === 0 && !edit.task.busy && <p>{said.none}</p>}
      <div className="lines-body">
        <div className="lines-side">
          {lines.length > 8 && (
            <label className="field">
              <span>{said.find}</span>
              <input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
            </label>
          )}
          <LineList
            {...{ lines, shown, doubts, selected, playing: standing?.key ?? null }}
            language={opened.language}
            onSelect={choose}
          />
        </div>
        {line && (
          <LineForm
            {...{ line, actions, text, number: at + 1, doubts: doubts.get(line.key) }}
            language={opened.language}
          />
        )}
      </div>
      <Saving {...{ edit, wrong, wasSaved }} />
      <Whole edit={edit} name={`${title.id}.${opened.language}`} />
      <LineKeys />
    </div>
  )
}
