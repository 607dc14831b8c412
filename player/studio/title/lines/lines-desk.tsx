import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
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
import { added, inTime, lineAt, merged, milli, shifted, split, withChange } from './line.ts'
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

export function LinesDesk({ title, picture, opened, wasSaved, onSaved }: Props) {
  const { lines: said } = useStudioWords()
  const { words } = useSpeech()
  const savedOnce = useRef(onSaved)
  savedOnce.current = onSaved
  const edit = useLines(title.id, opened, () => undefined)
  const { saved } = edit
  useEffect(() => {
    if (saved) savedOnce.current(saved)
  }, [saved])
  const { lines, selected, select } = edit
  useLeaving(edit.dirty)
  const time = usePlayhead(picture)
  const [query, setQuery] = useState('')
  const [notText, setNotText] = useState(false)
  const text = useRef<HTMLTextAreaElement>(null)
  const desk = useRef<HTMLDivElement>(null)
  const duration = title.duration
  const doubts = useMemo(() => doubtsIn(lines, duration), [lines, duration])
  const wrong = [...doubts.values()].filter((each) => each.includes('time')).length
  const actions = actionsOf(edit, picture)
  const { line, at } = actions
  const save = () => {
    if (wrong === 0 && edit.dirty) edit.save()
  }
  const found = query.trim().toLocaleLowerCase('kk')
  const shown = found === '' ? lines : lines.filter((one) => one.text.toLocaleLowerCase('kk').includes(found))
  const onKey = (action: KeyAction) => {
    if (action === 'play') actions.play()
    else if (action === 'toggle') picture.toggle()
    else if (action === 'previous' || action === 'next') actions.step(action === 'next' ? 1 : -1)
    else if (action === 'save') save()
    else if (action === 'undo' || action === 'redo') edit[action]()
    else actions[action]()
    if (action === 'previous' || action === 'next') text.current?.focus()
  }
  const latest = useRef(select)
  latest.current = select
  // The same function for as long as it is shown: rows that stay as they are are not drawn anew.
  const choose = useCallback((key: number) => latest.current(key), [])
  const nextDoubt = () => {
    const after = lines.findIndex((one, place) => place > at && doubts.has(one.key))
    const place = after >= 0 ? after : lines.findIndex((one) => doubts.has(one.key))
    const next = lines[place]
    if (next) select(next.key)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within, which work without them too
    <div
      ref={desk}
      className="lines-desk"
      onKeyDown={(event) => {
        const action = actionOf(event)
        if (!action) return
        event.preventDefault()
        onKey(action)
      }}
    >
      <p className="line-now" lang={opened.language} dir="auto">
        {lineAt(lines, time)?.text ?? ' '}
      </p>
      <div className="lines-head">
        <p className="small" role="status">
          {said.count(lines.length)}
          {doubts.size > 0 && ` · ${said.doubtful(doubts.size)}`}
        </p>
        {doubts.size > 0 && (
          <button type="button" className="button" onClick={nextDoubt}>
            {said.nextDoubt}
          </button>
        )}
        <button type="button" className="button" onClick={actions.add}>
          {said.add}
        </button>
        <button type="button" className="button" disabled={!edit.canUndo} onClick={edit.undo}>
          {said.undo}
        </button>
        <button type="button" className="button" disabled={!edit.canRedo} onClick={edit.redo}>
          {said.redo}
        </button>
      </div>
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
            {...{ lines, shown, doubts, selected }}
            language={opened.language}
            playing={lineAt(lines, time)?.key ?? null}
            onSelect={choose}
          />
        </div>
        {line && (
          <LineForm
            {...{ line, actions, text }}
            number={at + 1}
            language={opened.language}
            doubts={doubts.get(line.key)}
          />
        )}
      </div>
      {wrong > 0 && <p className="field-problem">{said.wrongTimes(wrong)}</p>}
      {notText && <p className="field-problem">{said.notText}</p>}
      {edit.task.problem && <FieldProblem problem={edit.task.problem} />}
      {edit.conflict && (
        <ConflictAsked busy={edit.task.busy} onMine={edit.keepMine} onTheirs={edit.keepTheirs}>
          <p>{said.both(edit.conflict.count, lines.length)}</p>
        </ConflictAsked>
      )}
      <div className="details-actions">
        <button
          type="button"
          className="button primary"
          disabled={!edit.dirty || wrong > 0 || lines.length === 0 || edit.task.busy}
          onClick={save}
        >
          {edit.task.busy ? said.saving : said.save}
        </button>
        <p className="small" role="status">
          {edit.dirty ? said.unsaved : saved || wasSaved ? said.saved : ''}
          {saved?.warnings.map(({ code, count }) => ` ${words.subtitles.warnings[code](count)}`)}
        </p>
      </div>
      <ShiftForm
        disabled={lines.length === 0}
        onShift={(by, fromHere) => edit.edit(inTime(shifted(lines, by, fromHere ? selected : null)))}
      />
      <LineFiles
        lines={lines}
        name={`${title.id}.${opened.language}`}
        onFile={(file) => {
          const read = readLines(file)
          setNotText(read.length === 0)
          if (read.length === 0) return
          edit.replace(read)
          select(read[0]?.key ?? null)
        }}
      />
      <LineKeys />
    </div>
  )
}
