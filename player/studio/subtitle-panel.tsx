import { useState } from 'react'
import type { Subtitle, SubtitleWarning } from '#catalog/contract/subtitle.ts'
import { call } from '#player/api/client.ts'
import { putSubtitle } from '#player/api/files.ts'
import { useRequest } from '#player/api/request.ts'
import { Icon } from '#player/icons/icon.tsx'
import { languageName, useSpeech, type Words } from '#player/words/words.ts'
import { FieldProblem } from './field-problem.tsx'
import { FileButton } from './file-button.tsx'
import { RowPanel } from './row-panel.tsx'
import { useTask } from './task.ts'

/** Names, not types: no two systems agree on the types of these files. */
const acceptedFiles = '.srt,.vtt,.ass,.ssa,.txt,text/vtt'

const warningText = ({ code, count }: SubtitleWarning, { subtitles }: Words): string =>
  subtitles.warnings[code](count)

function Recognised({ subtitle }: { subtitle: Subtitle }) {
  const { words } = useSpeech()
  const { cues, encoding, format, problem, source, warnings } = subtitle
  if (problem) return <p className="field-problem">{problem.message}</p>
  const facts = [
    words.subtitles.lines(cues),
    format?.toUpperCase(),
    encoding,
    source === 'embedded' ? words.subtitles.embedded : null,
  ]
  return (
    <>
      <p className="small">{facts.filter(Boolean).join(' · ')}</p>
      {warnings.map((warning) => (
        <p key={warning.code} className="small subtitle-warning">
          <Icon name="triangle-alert" size={16} />
          {warningText(warning, words)}
        </p>
      ))}
    </>
  )
}

function SubtitleItem({ subtitle, remove }: { subtitle: Subtitle; remove: () => void }) {
  const { words } = useSpeech()
  const name = languageName(subtitle.language, words, subtitle.label)
  return (
    <li className="subtitle-item">
      <div>
        <p lang={subtitle.language}>{subtitle.language === 'und' ? words.subtitles.unknown : name}</p>
        <Recognised subtitle={subtitle} />
      </div>
      <button
        type="button"
        className="bare"
        aria-label={words.subtitles.remove(name)}
        title={words.subtitles.remove(name)}
        onClick={remove}
      >
        <Icon name="x" />
      </button>
    </li>
  )
}

/** Subtitles of one title of mine: what there is, and a file more. */
function Subtitles({ titleId }: { titleId: string }) {
  const { words, language } = useSpeech()
  const [chosen, setChosen] = useState('kk')
  const { busy, problem, run } = useTask()
  const list = useRequest(`${titleId} ${language}`, (signal) =>
    call('listSubtitles', { params: { id: titleId }, signal }),
  )
  const remove = ({ language: of, source }: Subtitle) =>
    run(
      () => call('deleteSubtitle', { params: { id: titleId, language: of }, query: { source } }),
      list.reload,
    )
  const trouble = problem ?? list.problem
  return (
    <>
      <ul>
        {list.data?.subtitles.map((subtitle) => (
          <SubtitleItem key={subtitle.id} subtitle={subtitle} remove={() => remove(subtitle)} />
        ))}
      </ul>
      {list.data?.subtitles.length === 0 && <p className="small">{words.subtitles.none}</p>}
      {trouble && <FieldProblem problem={trouble} />}
      <div className="subtitle-add">
        <label className="field subtitle-language">
          <span>{words.subtitles.language}</span>
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {Object.entries(words.languages).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <FileButton
          label={words.subtitles.add}
          sending={words.subtitles.sending}
          busy={busy}
          accept={acceptedFiles}
          onFile={(file) => run(() => putSubtitle(titleId, chosen, file), list.reload)}
        />
      </div>
      <p className="small">{words.subtitles.note}</p>
    </>
  )
}

export function SubtitlePanel({ titleId }: { titleId: string }) {
  const { words } = useSpeech()
  return (
    <RowPanel icon="captions" heading={words.subtitles.heading}>
      <Subtitles titleId={titleId} />
    </RowPanel>
  )
}
