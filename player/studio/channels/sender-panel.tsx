import { useState } from 'react'
import type { ChannelIngest } from '#catalog/contract/channel.ts'
import { call } from '#player/api/client.ts'
import { newCreationKey } from '#player/api/creation-key.ts'
import { useRequest } from '#player/api/request.ts'
import { CopyButton } from '#player/frame/copied.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { useSpeech } from '#player/words/words.ts'
import { AskedTwice } from '../asked-twice.tsx'
import { FieldProblem } from '../field-problem.tsx'
import { useTask } from '../task.ts'
import { isFetched } from './channel-draft.ts'

/** A text to be copied into another program; a secret one is hidden until it is wanted. */
function Value({ name, text, secret = false }: { name: string; text: string; secret?: boolean }) {
  const { channels } = useSpeech().words
  const [shown, setShown] = useState(!secret)
  return (
    <div className="sender-value">
      <span className="small">{name}</span>
      <code dir="ltr">{shown ? text : '•'.repeat(Math.min(24, text.length))}</code>
      <span className="form-actions">
        {secret && (
          <button type="button" className="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? channels.hide : channels.show}
          </button>
        )}
        <CopyButton text={text} copy={channels.copy} copied={channels.copied} />
      </span>
    </div>
  )
}

type Input = ChannelIngest['inputs'][number]

/** Which secret goes with a way of sending. */
const secretOf = { rtmp: 'key', srt: 'passphrase', 'icecast-push': 'password' } as const

function InputValues({ input: { kind, address }, ingest }: { input: Input; ingest: ChannelIngest }) {
  const { channels } = useSpeech().words
  if (isFetched(kind) || kind === 'titles') return <p>{channels.fetched}</p>
  if (address === null) return <p>{channels.noListener}</p>
  const secret = kind === 'rtmp' || kind === 'srt' || kind === 'icecast-push' ? secretOf[kind] : null
  return (
    <>
      {kind === 'rtmp' && <p className="small">{channels.obs}</p>}
      {kind === 'icecast-push' && <p className="small">{channels.butt}</p>}
      <Value name={channels.server} text={address} />
      {secret === 'key' && <Value name={channels.key} text={ingest.streamKey} secret />}
      {secret === 'password' && <Value name={channels.password} text={ingest.streamKey} secret />}
      {secret === 'passphrase' && <Value name={channels.passphrase} text={ingest.passphrase} secret />}
    </>
  )
}

/** What OBS, butt or an encoder is set up with. */
export function SenderPanel({ channelId }: { channelId: string }) {
  const { channels } = useSpeech().words
  const params = { id: channelId }
  const { data, problem, reload } = useRequest(`ingest ${channelId}`, (signal) =>
    call('channelIngest', { params, signal }),
  )
  const [renewed, setRenewed] = useState<ChannelIngest | null>(null)
  const { busy, problem: refused, run } = useTask()
  const ingest = renewed ?? data
  if (problem && !ingest) return <ProblemNotice problem={problem} retry={reload} />
  if (!ingest) return <div className="page-waiting" />
  const secret = ingest.inputs.some(({ kind }) => kind in secretOf)
  return (
    <div className="channel-panel">
      {secret && <p>{channels.senderNote}</p>}
      {ingest.inputs.map((input, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the main one and the standby may be of one kind
        <section key={`${at} ${input.kind}`} className="sender">
          <h3>
            {at === 0 ? channels.main : channels.standby}: {channels.inputs[input.kind]}
          </h3>
          <InputValues input={input} ingest={ingest} />
        </section>
      ))}
      {secret && (
        <section className="sender">
          <p>{channels.keyNote}</p>
          <AskedTwice
            label={channels.renew}
            sure={channels.renewSure}
            yes={channels.yesRenew}
            no={channels.no}
            busy={busy}
            onYes={() => run(() => call('renewChannelKey', { params, key: newCreationKey() }), setRenewed)}
          />
          {refused && <FieldProblem problem={refused} />}
        </section>
      )}
    </div>
  )
}
