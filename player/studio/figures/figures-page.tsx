import { useState } from 'react'
import type { Figures } from '#catalog/contract/figures.ts'
import { streams } from '#catalog/contract/routes.ts'
import { apiAddress, call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatNumber, formatPercent, orDash } from '#player/format/size.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { FigureTable } from '#player/plot/figure-table.tsx'
import { SpanChoice } from '#player/plot/span-choice.tsx'
import { Tiles } from '#player/plot/tile.tsx'
import { figuresAddress, navigate } from '#player/router.ts'
import { SignedInPage } from '#player/studio/signed-in-page.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/plot.css'
import { FigurePlots, FigureShares } from './figure-plots.tsx'
import { TitleRegions } from './title-regions.tsx'
import { hoursOf, shareOf, tilesOf, told } from './told.ts'

type Of = { of: 'title' | 'series' | 'owner'; id: string }

const spans = [7, 28, 90, 365] as const

function ask({ of, id }: Of, days: number, signal: AbortSignal): Promise<Figures> {
  if (of === 'owner') return call('figures', { query: { days }, signal })
  const request = { params: { id }, query: { days }, signal }
  return of === 'title' ? call('titleFigures', request) : call('seriesFigures', request)
}

/** Everything, or one series; a single title is chosen in the table. */
function SeriesChoice({ of, id }: Of) {
  const { words, language } = useSpeech()
  const { figures } = words
  const { data } = useRequest(`my series ${language}`, (signal) => call('listSeries', { query: {}, signal }))
  if (!data || data.series.length === 0) return null
  return (
    <label>
      {figures.choose}
      <select
        value={of === 'series' ? id : ''}
        onChange={({ target }) =>
          navigate(target.value ? figuresAddress('series', target.value) : figuresAddress())
        }
      >
        <option value="">{figures.all}</option>
        {data.series.map((series) => (
          <option key={series.id} value={series.id}>
            {figures.ofSeries(tell(series.texts, language).title)}
          </option>
        ))}
      </select>
    </label>
  )
}

function TitleTable({ titles }: Pick<Figures, 'titles'>) {
  const { words, locale, language } = useSpeech()
  const said = words.figures
  if (titles.length === 0) return null
  const percent = (share: number | null) => orDash(share, (value) => formatPercent(value, locale))
  return (
    <section className="figure-part">
      <h2>{said.titles}</h2>
      <FigureTable
        label={said.titles}
        columns={[said.name, said.starts, said.hours, said.domestic, said.finished]}
      >
        {titles.map((title) => (
          <tr key={title.id}>
            <th scope="row">
              <Link href={figuresAddress('title', title.id)}>{tell(title.texts, language).title}</Link>
            </th>
            <td>{formatNumber(title.starts, locale)}</td>
            <td>{told(hoursOf(title.seconds), locale)}</td>
            <td>{percent(shareOf(title.domesticSeconds, title.seconds))}</td>
            <td>{percent(shareOf(title.finished, title.starts))}</td>
          </tr>
        ))}
      </FigureTable>
    </section>
  )
}

/** What the figures are of, where they are not of everything. */
function Subject({ of, id }: Of) {
  const { words, language, locale } = useSpeech()
  const { data } = useRequest(`figures of ${of} ${id} ${locale}`, async (signal) => {
    if (of === 'owner') return null
    const params = { id }
    return of === 'title' ? call('title', { params, signal }) : call('series', { params, signal })
  })
  if (of === 'owner') return null
  const { ofTitle, ofSeries, back } = words.figures
  const name = data ? tell(data.texts, language).title : ''
  return (
    <div>
      <h2>{data && (of === 'title' ? ofTitle(name) : ofSeries(name))}</h2>
      <Link href={figuresAddress()}>{back}</Link>
    </div>
  )
}

function Shown({ of, id }: Of) {
  const speech = useSpeech()
  const { words, locale } = speech
  const said = words.figures
  const [days, setDays] = useState<number>(28)
  const { data, problem, reload } = useRequest(`figures ${of} ${id} ${days} ${locale}`, (signal) =>
    ask({ of, id }, days, signal),
  )
  return (
    <>
      <Subject of={of} id={id} />
      <div className="choice-row">
        {of !== 'title' && <SeriesChoice of={of} id={id} />}
        <SpanChoice {...{ spans, chosen: days, onChoose: setDays }} label={said.span} named={said.days} />
      </div>
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data?.sums.starts === 0 && <p>{said.none}</p>}
      {data && data.sums.starts > 0 && (
        <>
          <Tiles label={said.sums} tiles={tilesOf(data, speech)} />
          <FigurePlots figures={data} />
          <FigureShares figures={data} />
          <TitleTable titles={data.titles} />
        </>
      )}
      {of === 'title' && <TitleRegions id={id} days={days} />}
      <section className="figure-part">
        <h2>{said.how}</h2>
        <p className="studio-note">{said.howText}</p>
        {of === 'owner' && (
          <a className="button" href={apiAddress(streams.figuresCsv, {}, { days })} download>
            {said.csv}
          </a>
        )}
      </section>
    </>
  )
}

/** How titles are watched: all of an owner's, those of a series, one. */
export default function FiguresPage({ of, id }: Of) {
  const { figures } = useSpeech().words
  return (
    <SignedInPage heading={figures.title} note={figures.lead}>
      <Shown key={`${of} ${id}`} of={of} id={id} />
    </SignedInPage>
  )
}
