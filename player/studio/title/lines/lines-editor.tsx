import { useState } from 'react'
import type { Subtitle } from '#catalog/contract/subtitle.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { languageName, useSpeech } from '#player/words/words.ts'
import { FieldProblem } from '../../field-problem.tsx'
import { SelectField } from '../../select-field.tsx'
import { useStudioWords } from '../../words/words.ts'
import type { Picture } from '../picture.ts'
import { LinesDesk } from './lines-desk.tsx'
import type { Opened } from './use-lines.ts'
import '#player/styles/lines-editor.css'

type Props = { title: TitleView; picture: Picture }

const anew = 'new'

const placeOf = ({ source, language }: Pick<Subtitle, 'source' | 'language'>) => `${source} ${language}`

/** Which subtitles are edited: those there are, or new ones in a language of one's choice. */
export function LinesEditor({ title, picture }: Props) {
  const { words, language } = useSpeech()
  const { lines: said } = useStudioWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const [tongue, setTongue] = useState<string>('kk')
  const list = useRequest(`lines ${title.id} ${language}`, (signal) =>
    call('listSubtitles', { params: { id: title.id }, signal }),
  )
  const all = (list.data?.subtitles ?? []).filter(({ format }) => format !== null)
  // Saving makes another version of the same: it stays chosen.
  const there = [...new Map(all.map((one) => [placeOf(one), one])).values()]
  const [first] = there
  const current = chosen ?? (first ? placeOf(first) : anew)
  const subtitle = there.find((one) => placeOf(one) === current)
  const nameOf = (one: Subtitle) => languageName(one.language, words, one.label)
  const free = Object.keys(words.languages).filter(
    (code) => !there.some((one) => one.source === 'upload' && one.language === code),
  )
  const newTongue = free.includes(tongue) ? tongue : (free[0] ?? 'kk')
  const opened: Opened = subtitle ? { ...subtitle, etag: null } : { language: newTongue, etag: null }
  if (list.problem) return <FieldProblem problem={list.problem} />
  if (!list.data) return null
  return (
    <section className="lines-editor">
      <div className="lines-choice">
        <SelectField
          label={said.choose}
          value={current}
          options={[
            ...there.map(
              (one) =>
                [
                  placeOf(one),
                  `${nameOf(one)}${one.source === 'embedded' ? ` (${words.subtitles.embedded})` : ''}`,
                ] as const,
            ),
            [anew, said.start] as const,
          ]}
          onChange={(place) => setChosen(place)}
        />
        {!subtitle && (
          <SelectField
            label={words.subtitles.language}
            value={newTongue}
            options={free.map((code) => [code, languageName(code, words)] as const)}
            onChange={(code) => setTongue(code)}
          />
        )}
      </div>
      {subtitle?.source === 'embedded' && <p className="small">{said.embedded}</p>}
      <LinesDesk
        key={subtitle ? placeOf(subtitle) : `${anew} ${newTongue}`}
        {...{ title, picture, opened }}
        wasSaved={current === saved}
        onSaved={(subtitleNow) => {
          setChosen(placeOf(subtitleNow))
          setSaved(placeOf(subtitleNow))
          list.reload()
        }}
      />
    </section>
  )
}
