import type { CheckReport } from '#catalog/contract/check.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { problemText } from '#player/frame/problem-notice.tsx'
import { useSpeech } from '#player/words/words.ts'
import { RowPanel } from './row-panel.tsx'

/** Rules that are not kept, those that must be first. Their sentences are the validator's own, in English. */
function Broken({ results }: { results: CheckReport['results'] }) {
  const { words } = useSpeech()
  const broken = results.filter(({ verdict }) => verdict === 'fail')
  const ordered = [...broken].sort((a, b) => a.level.localeCompare(b.level))
  return (
    <ul>
      {ordered.map(({ id, source, level, says, findings }) => (
        <li key={id} className="subtitle-item">
          <div lang="en">
            <p>
              {source} · {level === 'must' ? words.check.must : words.check.should}
            </p>
            <p className="small">{says}</p>
            {findings[0] && <p className="small">{findings[0]}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Report({ titleId }: { titleId: string }) {
  const { words } = useSpeech()
  const { data, problem } = useRequest(`check ${titleId}`, (signal) =>
    call('checkReport', { params: { id: titleId }, signal }),
  )
  if (problem?.status === 404) return <p className="small">{words.check.notYet}</p>
  if (problem) return <p className="field-problem">{problemText(problem, words)}</p>
  if (!data) return null
  const musts = data.results.filter(({ verdict, level }) => verdict === 'fail' && level === 'must').length
  return (
    <>
      <p>{words.check.counts(data.passed, musts, data.failed - musts)}</p>
      <Broken results={data.results} />
    </>
  )
}

/** What the HLS validator found in a finished title. */
export function CheckPanel({ titleId }: { titleId: string }) {
  const { words } = useSpeech()
  return (
    <RowPanel icon="check" heading={words.check.heading}>
      <Report titleId={titleId} />
    </RowPanel>
  )
}
