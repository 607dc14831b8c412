import { tell } from '#player/home/title-text.ts'
import { useSpeech } from '#player/words/words.ts'
import { namesIn, valueWords } from '../revise/field-words.ts'
import { type Field, standingOf } from '../revise/standing.ts'
import { whereAndWhen } from '../title/licence-words.ts'
import { useStudioWords } from '../words/words.ts'
import type { BulkStep } from './bulk.ts'

/** So many are shown before anything is sent; the others are like them. */
const mostShown = 200

/** What would become of each title, field by field. */
export function BulkPreview({
  steps,
  seriesNames,
}: {
  steps: readonly BulkStep[]
  seriesNames: ReadonlyMap<string, string>
}) {
  const { words, language } = useSpeech()
  const studio = useStudioWords()
  const names = new Map([
    ...seriesNames,
    ...namesIn(
      steps.map(({ title }) => title),
      language,
    ),
  ])
  const telling = { words, studio, language, names }
  return (
    <ul className="bulk-preview">
      {steps.slice(0, mostShown).map(({ title, patch, licence }) => {
        const text = tell(title.texts, language)
        return (
          <li key={title.id}>
            <p lang={text.language}>{text.title}</p>
            <ul className="small">
              {(Object.keys(patch) as Field[]).map((field) => (
                <li key={field}>
                  {studio.fields[field]}:{' '}
                  {studio.bulk.from(
                    valueWords(field, standingOf(title), telling),
                    valueWords(field, patch, telling),
                  )}
                </li>
              ))}
              {licence && (
                <li>
                  {studio.bulk.newLicence}: {whereAndWhen(licence, words, studio)}
                </li>
              )}
            </ul>
          </li>
        )
      })}
      {steps.length > mostShown && <li className="small">{studio.bulk.more(steps.length - mostShown)}</li>}
    </ul>
  )
}
