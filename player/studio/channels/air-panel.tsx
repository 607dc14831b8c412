import type { ChannelView } from '#catalog/contract/channel.ts'
import { call } from '#player/api/client.ts'
import { formatNumber } from '#player/format/size.ts'
import { tell } from '#player/home/title-text.ts'
import { endOf, startOf } from '#player/live/programmes.ts'
import { hoursOf } from '#player/live/times.ts'
import { useSpeech } from '#player/words/words.ts'
import { AskedTwice } from '../asked-twice.tsx'
import { FieldProblem } from '../field-problem.tsx'
import { useTask } from '../task.ts'
import { StateLine } from './state-line.tsx'

export type PanelProps = { channel: ChannelView; onChanged(): void }

function Qualities({ channel }: { channel: ChannelView }) {
  const { words, locale } = useSpeech()
  const { channels, live } = words
  if (channel.renditions.length === 0) return <p className="small">{channels.noQualities}</p>
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">{channels.quality}</th>
          <th scope="col">{channels.rate}</th>
        </tr>
      </thead>
      <tbody>
        {channel.renditions.map(({ name, height, averageBandwidth }) => (
          <tr key={name}>
            <th scope="row">
              {height === null
                ? name.startsWith('o')
                  ? live.opus(Math.round(averageBandwidth / 1000))
                  : live.aac(Math.round(averageBandwidth / 1000))
                : `${height}p`}
            </th>
            <td>{channels.kilobits(formatNumber(Math.round(averageBandwidth / 1000), locale))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How a channel is right now, and what starts and stops it. */
export function AirPanel({ channel, onChanged }: PanelProps) {
  const { words, language } = useSpeech()
  const { channels, live } = words
  const { busy, problem, run } = useTask()
  const { id, state, song, now, next } = channel
  const start = (started: boolean) =>
    run(() => call('patchChannel', { params: { id }, body: { started } }), onChanged)
  const current = now && tell(now.texts, language)
  const following = next && tell(next.texts, language)
  return (
    <div className="channel-panel">
      <StateLine state={state} />
      <p>{channels.stateNotes[state]}</p>
      <div className="form-actions">
        {state === 'stopped' ? (
          <button type="button" className="button primary" disabled={busy} onClick={() => start(true)}>
            {channels.start}
          </button>
        ) : (
          <AskedTwice
            label={channels.stop}
            sure={channels.stopSure}
            yes={channels.yesStop}
            no={channels.no}
            busy={busy}
            onYes={() => start(false)}
          />
        )}
      </div>
      {problem && <FieldProblem problem={problem} />}
      <dl className="channel-facts">
        {current && now && (
          <div>
            <dt>{live.nowWord}</dt>
            <dd lang={current.language}>
              {current.title}, {live.until(...hoursOf(endOf(now)))}
            </dd>
          </div>
        )}
        {following && next && (
          <div>
            <dt>{live.nextWord}</dt>
            <dd lang={following.language}>{live.nextAt(...hoursOf(startOf(next)), following.title)}</dd>
          </div>
        )}
        {song && (
          <div>
            <dt>{channels.song}</dt>
            <dd>{song}</dd>
          </div>
        )}
      </dl>
      <section>
        <h3>{channels.qualities}</h3>
        <Qualities channel={channel} />
      </section>
    </div>
  )
}
