import type { Operations } from '#catalog/contract/operations.ts'
import { formatBytes, formatNumber, orDash } from '#player/format/size.ts'
import { formatClock, formatDay, roughTime } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { type Tile, Tiles } from '#player/plot/tile.tsx'
import { TimePlot } from '#player/plot/time-plot.tsx'
import { shortDay } from '#player/studio/figures/told.ts'
import { type Speech, useSpeech } from '#player/words/words.ts'
import '#player/styles/duties.css'
import '#player/styles/plot.css'
import '#player/styles/registers.css'
import { DeskShell } from '../desk-shell.tsx'
import { Edges } from './edges.tsx'
import { History } from './history.tsx'
import { Failures, Parts, Queue, SlowRequests, Stored, Tables, Workers } from './lists.tsx'
import { useOperations } from './use-operations.ts'

/** The moment in numbers. */
function tilesOf({ now, storage, requests, encoding }: Operations, { words, locale }: Speech): Tile[] {
  const said = words.figures.operations
  const number = (value: number, digits = 0) => formatNumber(value, locale, digits)
  const bytes = (value: number) => formatBytes(value, locale)
  const ms = (value: number) => said.inMs(number(value))
  const { grownBytes, freeBytes, totalBytes } = storage
  return [
    { name: said.watching, value: number(now.watching) },
    { name: said.workers, value: number(now.workers) },
    { name: said.waiting, value: number(now.waiting), note: `${said.active}: ${number(now.active)}` },
    {
      name: said.unwatchable,
      value: number(now.unwatchable),
      note: now.unwatchable > 0 ? `${said.oldest}: ${roughTime(now.oldestSeconds, words)}` : undefined,
    },
    {
      name: said.encoding,
      value: orDash(encoding.speed, (times) => said.speed(number(times, 1))),
      note: said.encoded(number(encoding.seconds / 3600, 1), encoding.titles),
    },
    {
      name: said.untilWatchable,
      value: orDash(encoding.watchableSeconds, (seconds) => roughTime(seconds, words)),
    },
    {
      name: said.stored,
      value: orDash(now.storedBytes, bytes),
      note:
        grownBytes === null
          ? undefined
          : grownBytes >= 0
            ? said.grown(bytes(grownBytes))
            : said.shrunk(bytes(-grownBytes)),
    },
    {
      name: said.free,
      value: orDash(freeBytes, bytes),
      note: totalBytes === null ? undefined : said.ofDisk(bytes(totalBytes)),
    },
    {
      name: said.requests,
      value: number(requests.count),
      note: `${said.failed}: ${number(requests.failed)}`,
    },
    {
      name: said.latency,
      value: orDash(requests.latencyMs.half, ms),
      note: requests.latencyMs.most === null ? undefined : `${said.most}: ${ms(requests.latencyMs.most)}`,
    },
  ]
}

function Audience({ audience }: Pick<Operations, 'audience'>) {
  const { words, locale } = useSpeech()
  if (audience.length === 0) return null
  const heading = words.figures.operations.audience
  return (
    <TimePlot
      heading={heading}
      note={words.audience.note}
      shape="bars"
      labels={audience.map(({ day }) => formatDay(day, words))}
      ends={[shortDay(audience[0]?.day ?? ''), shortDay(audience.at(-1)?.day ?? '')]}
      format={(value) => formatNumber(value, locale)}
      series={[{ name: words.audience.heading, tone: 'plain', values: audience.map(({ users }) => users) }]}
    />
  )
}

function Desk() {
  const speech = useSpeech()
  const { words } = speech
  const said = words.figures.operations
  const { data, problem } = useOperations()
  if (!data) return problem && <ProblemNotice problem={problem} retry={() => location.reload()} />
  return (
    <div className="desk-wide">
      <p className="small" role={problem ? 'alert' : undefined}>
        {problem ? said.stale : said.at(formatClock(data.at, words))}
      </p>
      <Tiles label={said.now} tiles={tilesOf(data, speech)} />
      <div className="plots">
        <Failures failures={data.failures} />
        <Workers workers={data.workers} at={data.at} />
        <Queue lanes={data.lanes} kinds={data.kinds} />
        <Parts parts={data.parts} />
        <Edges edges={data.edges} />
      </div>
      <History />
      <div className="plots">
        <Stored storage={data.storage} />
        <Tables database={data.database} />
        <SlowRequests requests={data.requests} />
        <Audience audience={data.audience} />
      </div>
    </div>
  )
}

/** What the machines of the hub are doing, for admins. */
export default function OperationsPage() {
  const { figures } = useSpeech().words
  return (
    <DeskShell heading={figures.operations.heading} leastRole="admin">
      <Desk />
    </DeskShell>
  )
}
