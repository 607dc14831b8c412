import { useState } from 'react'
import { useSpeech } from '#player/words/words.ts'
import { FileButton } from '../../file-button.tsx'
import { useStudioWords } from '../../words/words.ts'
import { writeSrt, writeVtt } from './files.ts'
import type { Line } from './line.ts'

type ShiftProps = { disabled: boolean; onShift(by: number, fromHere: boolean): void }

/** All lines earlier or later at once, as when a cut was made at the beginning. */
export function ShiftForm({ disabled, onShift }: ShiftProps) {
  const { lines: said } = useStudioWords()
  const [by, setBy] = useState('')
  const [fromHere, setFromHere] = useState(false)
  const seconds = /^[-+−]?\d{1,5}([.,]\d{1,3})?$/.test(by.trim())
    ? Number(by.trim().replace('−', '-').replace(',', '.'))
    : null
  return (
    <fieldset className="line-shift">
      <legend>{said.shift}</legend>
      <label className="field">
        <span>{said.shiftBy}</span>
        <input
          dir="ltr"
          placeholder="-1.5"
          maxLength={10}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </label>
      <label className="check">
        <input type="checkbox" checked={fromHere} onChange={(event) => setFromHere(event.target.checked)} />
        {said.shiftFrom}
      </label>
      <button
        type="button"
        className="button"
        disabled={disabled || seconds === null || seconds === 0}
        onClick={() => seconds !== null && onShift(seconds, fromHere)}
      >
        {said.shiftDo}
      </button>
    </fieldset>
  )
}

function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

type FileProps = { lines: readonly Line[]; name: string; onFile(text: string): void }

/** Lines from a file in place of these, and these as a file. */
export function LineFiles({ lines, name, onFile }: FileProps) {
  const { words } = useSpeech()
  const { lines: said } = useStudioWords()
  return (
    <div className="line-files">
      <FileButton
        label={said.fromFile}
        sending={words.subtitles.sending}
        busy={false}
        accept=".vtt,.srt,text/vtt"
        onFile={(file) => void file.text().then(onFile)}
      />
      <button
        type="button"
        className="button"
        disabled={lines.length === 0}
        onClick={() => download(`${name}.vtt`, writeVtt(lines), 'text/vtt')}
      >
        {said.exportVtt}
      </button>
      <button
        type="button"
        className="button"
        disabled={lines.length === 0}
        onClick={() => download(`${name}.srt`, writeSrt(lines), 'application/x-subrip')}
      >
        {said.exportSrt}
      </button>
    </div>
  )
}

/** What the keys do, folded. */
export function LineKeys() {
  const { lines: said } = useStudioWords()
  return (
    <details className="line-keys">
      <summary>{said.keys}</summary>
      <dl>
        {Object.entries(said.keyList).map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
