import type { Operations, SlowRequest } from '#catalog/contract/operations.ts'
import { formatBytes, formatNumber } from '#player/format/size.ts'
import { formatClock, roughTime } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { FactBox } from '#player/plot/fact-box.tsx'
import { FigureTable } from '#player/plot/figure-table.tsx'
import { watchAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'

/** What words have a name for is named, the rest is as it is. */
const nameIn = (names: Readonly<Record<string, string>>, key: string) => names[key] ?? key

export function Parts({ parts }: Pick<Operations, 'parts'>) {
  const { words, locale } = useSpeech()
  const said = words.figures.operations
  return (
    <FactBox heading={said.parts}>
      <ul className="fact-list">
        {parts.map(({ name, ok, ms }) => (
          <li key={name}>
            <span>{nameIn(said.part, name)}</span>
            <span className={ok ? 'right' : 'wrong'}>
              {ok ? said.works(formatNumber(ms ?? 0, locale)) : said.silentPart}
            </span>
          </li>
        ))}
      </ul>
    </FactBox>
  )
}

export function Workers({ workers, at }: Pick<Operations, 'workers' | 'at'>) {
  const { words } = useSpeech()
  const said = words.figures.operations
  const ago = (moment: string) => roughTime((Date.parse(at) - Date.parse(moment)) / 1000, words)
  return (
    <FactBox heading={said.workers} note={workers.length === 0 && said.noWorkers}>
      <ul className="fact-list">
        {workers.map(({ id, host, process, since, silent, jobs }) => (
          <li key={id}>
            <span>{said.worker(host, String(process))}</span>
            <span className="small">{said.since(formatClock(since, words))}</span>
            {silent && <span className="wrong">{said.silent}</span>}
            {jobs.map((job) => (
              <span key={`${job.lane} ${job.since}`}>
                {job.titleId ? (
                  <Link href={watchAddress(job.titleId)}>
                    {said.job(nameIn(said.kinds, job.kind), ago(job.since))}
                  </Link>
                ) : (
                  said.job(nameIn(said.kinds, job.kind), ago(job.since))
                )}
              </span>
            ))}
            {!silent && jobs.length === 0 && <span className="right">{said.idle}</span>}
          </li>
        ))}
      </ul>
    </FactBox>
  )
}

/** Jobs by lane and by kind. */
export function Queue({ lanes, kinds }: Pick<Operations, 'lanes' | 'kinds'>) {
  const { words, locale } = useSpeech()
  const said = words.figures.operations
  const rows = [
    ...lanes.map(({ lane, ...counts }) => ({ name: nameIn(said.lane, lane), ...counts })),
    ...kinds.map(({ kind, ...counts }) => ({ name: nameIn(said.kinds, kind), ...counts })),
  ]
  return (
    <FactBox heading={said.lanes}>
      <FigureTable label={said.lanes} columns={[said.kind, said.waiting, said.active, said.retried]}>
        {rows.map(({ name, waiting, active, delayed }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[waiting, active, delayed].map((count, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <td key={n}>{formatNumber(count, locale)}</td>
            ))}
          </tr>
        ))}
      </FigureTable>
    </FactBox>
  )
}

export function Stored({ storage }: Pick<Operations, 'storage'>) {
  const { words, locale } = useSpeech()
  const said = words.figures.operations
  const { countedAt, kinds } = storage
  const bytes = (value: number) => formatBytes(value, locale)
  return (
    <FactBox
      heading={said.storage}
      note={countedAt === null ? said.notCounted : said.counted(formatClock(countedAt, words))}
    >
      <ul className="fact-list">
        {kinds.map((kind) => (
          <li key={kind.kind}>
            <span>{nameIn(said.stores, kind.kind)}</span>
            <span>
              <bdi>{bytes(kind.bytes)}</bdi> · {said.objects(formatNumber(kind.objects, locale))}
            </span>
            {kind.orphans > 0 && (
              <span className="wrong">
                {said.orphans(formatNumber(kind.orphans, locale), bytes(kind.orphanBytes))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </FactBox>
  )
}

export function Tables({ database }: Pick<Operations, 'database'>) {
  const { words, locale } = useSpeech()
  const said = words.figures.operations
  return (
    <FactBox heading={said.database} note={formatBytes(database.bytes, locale)}>
      <ul className="fact-list">
        {database.tables.map(({ name, bytes, rows }) => (
          <li key={name}>
            <bdi dir="ltr">{name}</bdi>
            <span>
              <bdi>{formatBytes(bytes, locale)}</bdi> · {said.rows(formatNumber(rows, locale))}
            </span>
          </li>
        ))}
      </ul>
    </FactBox>
  )
}

function Requests({ heading, none, rows }: { heading: string; none?: string; rows: readonly SlowRequest[] }) {
  const { words, locale } = useSpeech()
  const { inMs } = words.figures.operations
  return (
    <FactBox heading={heading} note={rows.length === 0 && (none ?? false)}>
      <ul className="fact-list">
        {rows.map(({ method, route, status, ms, at }) => (
          <li key={`${at} ${route}`}>
            <bdi dir="ltr">
              {method} {route}
            </bdi>
            <span className="small">
              {inMs(formatNumber(ms, locale))} · <bdi>{status}</bdi> · {formatClock(at, words)}
            </span>
          </li>
        ))}
      </ul>
    </FactBox>
  )
}

export function SlowRequests({ requests }: Pick<Operations, 'requests'>) {
  const said = useSpeech().words.figures.operations
  return (
    <>
      <Requests heading={said.slow} none={said.noSlow} rows={requests.slow} />
      {requests.broken.length > 0 && <Requests heading={said.brokenRequests} rows={requests.broken} />}
    </>
  )
}

export function Failures({ failures }: Pick<Operations, 'failures'>) {
  const { words, language } = useSpeech()
  const said = words.figures.operations
  return (
    <FactBox heading={said.failures} note={failures.length === 0 && said.noFailures}>
      <ul className="fact-list">
        {failures.map(({ what, at, titleId, texts, kind, attempts, message }) => (
          <li key={`${at} ${titleId} ${kind}`}>
            <span>
              {texts && titleId ? (
                <Link href={watchAddress(titleId)}>{tell(texts, language).title}</Link>
              ) : (
                nameIn(said.kinds, kind ?? '')
              )}
            </span>
            <span className="wrong">
              {what === 'refused'
                ? said.refused
                : `${nameIn(said.kinds, kind ?? '')}: ${said.again(attempts ?? 0)}`}
            </span>
            <span>{message}</span>
            <span className="small">{formatClock(at, words)}</span>
          </li>
        ))}
      </ul>
    </FactBox>
  )
}
