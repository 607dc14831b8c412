import type { ReactNode } from 'react'
import type { Connection } from '#catalog/contract/connection.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Mark } from '#player/frame/mark.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { useSpeech, type Words } from '#player/words/words.ts'
import '#player/styles/connection.css'

/** Nowhere, as the hub says it. */
const unknown = 'ZZ'

function placeSentence({ country, countryName }: Connection, { connection }: Words): string {
  if (country === 'KZ') return connection.fromKazakhstan
  return country === unknown ? connection.fromNowhere : connection.from(countryName)
}

function watchSentence({ country }: Connection, { connection }: Words): string {
  if (country === 'KZ') return connection.watchKazakhstan
  return country === unknown ? connection.watchNowhere : connection.watchElsewhere
}

/** The way of the data, drawn: stitched through from the viewer to Nar, or cut by a border. */
function Road({ connection }: { connection: Connection }) {
  const { words } = useSpeech()
  const { domesticTraffic } = connection
  return (
    <div className={`road road-${domesticTraffic ? 'domestic' : 'external'}`} aria-hidden="true">
      <span className="road-end">
        <Icon name="map-pin" size={22} />
        {connection.country === unknown ? words.connection.unknown : connection.countryName}
      </span>
      <span className="road-line">
        {!domesticTraffic && <span className="road-border">{words.connection.border}</span>}
      </span>
      <span className="road-end">
        <Mark />
        {words.name}
      </span>
    </div>
  )
}

function Facts({ connection: { address, prefix, way } }: { connection: Connection }) {
  const { words } = useSpeech()
  const rows: [string, string][] = [
    [words.connection.address, address ?? words.connection.hidden],
    [words.connection.network, prefix ?? words.connection.noNetwork],
    [words.connection.way, words.connection.ways[way]],
  ]
  return (
    <dl className="connection-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="connection-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** What the hub believes of this connection and why, in words, and what to do when it is mistaken. */
export default function ConnectionPage() {
  const { words, language } = useSpeech()
  const { data, problem, reload } = useRequest(`connection ${language}`, (signal) =>
    call('connection', { signal }),
  )
  useDocumentTitle(words.connection.title)
  if (problem && !data) return <ProblemNotice problem={problem} retry={reload} />
  if (!data) return <div className="page-waiting" />
  const said = words.connection
  const isDomestic = data.zone === 'domestic'
  return (
    <article className="connection">
      <header className="connection-lead">
        <h1>{placeSentence(data, words)}</h1>
        <Road connection={data} />
        <p>
          <span className={`badge ${isDomestic ? 'mark-domestic' : 'mark-external'}`}>
            <Icon name={isDomestic ? 'house' : 'globe'} size={16} />
            {isDomestic ? said.domestic : said.external}
          </span>
        </p>
        <p>{said.reasons[data.rule](data.prefix ?? '')}</p>
      </header>
      <div className="connection-parts">
        <Part title={said.watchTitle}>
          <p>{watchSentence(data, words)}</p>
        </Part>
        <Part title={said.costTitle}>
          <p>{data.domesticTraffic ? said.costDomestic : said.costExternal}</p>
          <p>{said.costNar}</p>
        </Part>
        <Part title={said.wrongTitle}>
          {data.way === 'unknown-proxy' && <p>{said.wrongProxy}</p>}
          <p>{said.wrongVpn}</p>
          <p>{said.wrongTell}</p>
          <div className="connection-actions">
            <button type="button" className="button" onClick={reload}>
              <Icon name="refresh-cw" />
              {said.again}
            </button>
            <Link href="/complain" className="button">
              {said.complain}
            </Link>
          </div>
        </Part>
      </div>
      <Facts connection={data} />
      <p className="small">{said.kept}</p>
    </article>
  )
}
