import { useState } from 'react'
import { streams } from '#catalog/contract/routes.ts'
import { apiAddress, call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { useSpeech, type Words } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/transparency.css'
import { DomesticShare } from './domestic-share.tsx'
import { Figures } from './figures.tsx'
import { QuarterPlot } from './quarter-plot.tsx'

/** `2026-Q4` as people say it. */
function quarterName(quarter: string, { transparency }: Words): string {
  const [year = '', number = ''] = quarter.split('-Q')
  return transparency.quarter(year, number)
}

/** The public report, one quarter at a time, with all of them drawn above. */
export default function TransparencyPage() {
  const { words, language } = useSpeech()
  const { transparency } = words
  const { data, problem, reload } = useRequest(`transparency ${language}`, (signal) =>
    call('transparency', { signal }),
  )
  const [chosen, setChosen] = useState<string | null>(null)
  useDocumentTitle(transparency.title)
  const shown = data?.quarters.find(({ quarter }) => quarter === chosen) ?? data?.quarters[0]
  return (
    <div className="transparency">
      <h1>{transparency.title}</h1>
      <p>{transparency.lead}</p>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && shown && (
        <>
          <QuarterPlot quarters={data.quarters} shown={shown.quarter} />
          <label className="quarter-choice">
            {transparency.choose}
            <select value={shown.quarter} onChange={(event) => setChosen(event.target.value)}>
              {data.quarters.map(({ quarter }) => (
                <option key={quarter} value={quarter}>
                  {quarterName(quarter, words)}
                </option>
              ))}
            </select>
          </label>
          {!shown.over && <p className="small">{transparency.running}</p>}
          <Figures report={shown} />
          <p className="small">{words.audience.note}</p>
          <p>
            <a href={apiAddress(streams.transparencyCsv, {}, { quarter: shown.quarter })} download>
              {transparency.csv(quarterName(shown.quarter, words))}
            </a>
          </p>
        </>
      )}
      <DomesticShare />
    </div>
  )
}
