import { type FormEvent, useEffect, useState } from 'react'
import { call, callTagged } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { channelsInStudio } from '#player/live/addresses.ts'
import { navigate } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import { AskedTwice } from '../asked-twice.tsx'
import { FieldProblem } from '../field-problem.tsx'
import { useTask } from '../task.ts'
import type { PanelProps } from './air-panel.tsx'
import { type ChannelDraft, channelPatchOf, draftOf, gapsOfChannel } from './channel-draft.ts'
import { ChannelFields } from './channel-fields.tsx'

function Form({ channel, onChanged }: PanelProps) {
  const { words, language } = useSpeech()
  const { channels } = words
  const params = { id: channel.id }
  const { data, problem, reload } = useRequest(`channel settings ${channel.id} ${language}`, (signal) =>
    callTagged('channelSettings', { params, typed: true, signal }),
  )
  const [draft, setDraft] = useState<ChannelDraft | null>(null)
  const [saved, setSaved] = useState(false)
  const { busy, problem: refused, run } = useTask()
  useEffect(() => {
    if (data) setDraft(draftOf(data.answer))
  }, [data])
  if (problem && !draft) return <ProblemNotice problem={problem} retry={reload} />
  if (!draft || !data) return <div className="page-waiting" />
  const gaps = gapsOfChannel(draft, false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    const { etag } = data
    run(
      () =>
        call('patchChannel', {
          params,
          body: channelPatchOf(draft),
          typed: true,
          ...(etag === null ? {} : { ifMatch: etag }),
        }),
      () => {
        setSaved(true)
        reload()
        onChanged()
      },
    )
  }
  return (
    <form className="channel-form" onSubmit={save}>
      <ChannelFields
        draft={draft}
        isNew={false}
        onChange={(changed) => {
          setSaved(false)
          setDraft(changed)
        }}
      />
      {gaps.length > 0 && <p className="small">{gaps.map((gap) => channels.gaps[gap]).join(' ')}</p>}
      {refused && <FieldProblem problem={refused} />}
      <div className="details-actions">
        <button type="submit" className="button primary" disabled={busy || gaps.length > 0 || saved}>
          {channels.save}
        </button>
        <p className="small" role="status">
          {saved && channels.saved}
        </p>
      </div>
    </form>
  )
}

/** What a channel is, and taking it away. */
export function SettingsPanel(props: PanelProps) {
  const { channels } = useSpeech().words
  const { busy, problem, run } = useTask()
  return (
    <div className="channel-panel">
      <Form {...props} />
      <section className="sender">
        <AskedTwice
          label={channels.remove}
          sure={channels.removeSure}
          yes={channels.yesDelete}
          no={channels.no}
          busy={busy}
          onYes={() =>
            run(
              () => call('deleteChannel', { params: { id: props.channel.id } }),
              () => navigate(channelsInStudio),
            )
          }
        />
        {problem && <FieldProblem problem={problem} />}
      </section>
    </div>
  )
}
