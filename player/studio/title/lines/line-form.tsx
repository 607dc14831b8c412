import { type RefObject, useEffect, useState } from 'react'
import { formatNumber } from '#player/format/size.ts'
import { parseMoment } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { ScriptPreview } from '../../script-preview.tsx'
import { useStudioWords } from '../../words/words.ts'
import type { LineDoubt } from './doubts.ts'
import { plain, speedOf } from './doubts.ts'
import { shortTime } from './files.ts'
import { type Line, milli } from './line.ts'

type TimeProps = {
  label: string
  here: string
  seconds: number
  onChange(seconds: number): void
  onHere(): void
}

/** A moment as it is typed; it counts when the field is left, or by Enter. */
function TimeField({ label, here, seconds, onChange, onHere }: TimeProps) {
  const [typed, setTyped] = useState(shortTime(seconds))
  useEffect(() => setTyped(shortTime(seconds)), [seconds])
  const take = () => {
    const moment = parseMoment(typed)
    if (moment === null) setTyped(shortTime(seconds))
    else if (milli(moment) !== seconds) onChange(milli(moment))
  }
  return (
    <div className="time-field">
      <label className="field">
        <span>{label}</span>
        <input
          dir="ltr"
          maxLength={14}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      </label>
      <button type="button" className="button" aria-label={here} title={here} onClick={onHere}>
        <Icon name="timer" size={18} />
      </button>
    </div>
  )
}

export type LineActions = {
  change(part: Partial<Line>, typing?: boolean): void
  startHere(): void
  endHere(): void
  play(): void
  split(cursor: number | null): void
  merge(): void
  remove(): void
}

type Props = {
  line: Line
  number: number
  language: string
  doubts: readonly LineDoubt[] | undefined
  actions: LineActions
  text: RefObject<HTMLTextAreaElement | null>
}

/** The line that is worked on: when it stands, what it says, and what speaks against it. */
export function LineForm({ line, number, language, doubts, actions, text }: Props) {
  const { locale } = useSpeech()
  const { lines: said } = useStudioWords()
  const speed = speedOf(line)
  const kazakh = language.split('-')[0] === 'kk'
  return (
    <fieldset className="line-form">
      <legend>{said.number(number)}</legend>
      <div className="line-form-times">
        <TimeField
          {...{ label: said.from, here: said.startHere, seconds: line.start }}
          onChange={(start) => actions.change({ start })}
          onHere={actions.startHere}
        />
        <TimeField
          {...{ label: said.to, here: said.endHere, seconds: line.end }}
          onChange={(end) => actions.change({ end })}
          onHere={actions.endHere}
        />
      </div>
      <label className="field">
        <span>{said.text}</span>
        <textarea
          ref={text}
          lang={language}
          dir="auto"
          rows={3}
          maxLength={2000}
          value={line.text}
          onChange={(event) => actions.change({ text: event.target.value }, true)}
        />
      </label>
      <div role="status">
        {speed !== null && <p className="small">{said.speed(formatNumber(speed, locale, 0))}</p>}
        {doubts?.map((doubt) => (
          <p key={doubt} className="line-warning">
            <Icon name="triangle-alert" size={16} />
            {said.doubts[doubt]}
          </p>
        ))}
      </div>
      {kazakh && <ScriptPreview text={plain(line.text)} language="kk" />}
      <div className="line-actions">
        <button type="button" className="button" onClick={actions.play}>
          <Icon name="play" size={18} />
          {said.play}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => actions.split(text.current?.selectionStart ?? null)}
        >
          {said.split}
        </button>
        <button type="button" className="button" onClick={actions.merge}>
          {said.merge}
        </button>
        <button type="button" className="button" onClick={actions.remove}>
          {said.remove}
        </button>
      </div>
    </fieldset>
  )
}
