import type { CheckResult } from '#catalog/contract/check.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { problemText } from '#player/frame/problem-notice.tsx'
import { useSpeech } from '#player/words/words.ts'
import { findingsOf, type TopicFindings } from './check-topics.ts'
import { RowPanel } from './row-panel.tsx'
import { useStudioWords } from './words/words.ts'

/** One rule in the validator's own words, which are English. */
function Rule({ source, says, findings }: CheckResult) {
  return (
    <li lang="en" className="small">
      {source}: {says} {findings[0]}
    </li>
  )
}

/** What it is about, in words; the rules themselves below, for whoever wants them. */
function Topics({ heading, found }: { heading: string; found: readonly TopicFindings[] }) {
  const { check } = useStudioWords()
  if (found.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {found.map(({ topic, results }) => (
          <li key={topic} className="subtitle-item">
            <div>
              <p>
                {check.topics[topic]} · {check.rules(results.length)}
              </p>
              <details>
                <summary className="small">{check.detail}</summary>
                <ul>
                  {results.map((result) => (
                    <Rule key={result.id} {...result} />
                  ))}
                </ul>
              </details>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Report({ titleId }: { titleId: string }) {
  const { words } = useSpeech()
  const { check } = useStudioWords()
  const { data, problem } = useRequest(`check ${titleId}`, (signal) =>
    call('checkReport', { params: { id: titleId }, signal }),
  )
  if (problem?.status === 404) return <p className="small">{words.check.notYet}</p>
  if (problem) return <p className="field-problem">{problemText(problem, words)}</p>
  if (!data) return null
  const { must, should } = findingsOf(data)
  const musts = must.reduce((sum, { results }) => sum + results.length, 0)
  return (
    <>
      {data.failed === 0 ? (
        <p>{check.good}</p>
      ) : (
        <p>{words.check.counts(data.passed, musts, data.failed - musts)}</p>
      )}
      <Topics heading={check.must} found={must} />
      <Topics heading={check.should} found={should} />
      {musts > 0 && <p className="small">{`${check.again} ${check.advice}`}</p>}
    </>
  )
}

/** What the HLS validator found in a finished title. */
export function CheckPanel({ titleId, open = false }: { titleId: string; open?: boolean }) {
  const { words } = useSpeech()
  return (
    <RowPanel icon="check" heading={words.check.heading} open={open}>
      <Report titleId={titleId} />
    </RowPanel>
  )
}
