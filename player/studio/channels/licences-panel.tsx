import { call } from '#player/api/client.ts'
import { newCreationKey } from '#player/api/creation-key.ts'
import { remember } from '#player/device.ts'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from '../field-problem.tsx'
import { useTask } from '../task.ts'
import { OneLicence } from '../title/licences-panel.tsx'
import type { PanelProps } from './air-panel.tsx'
import { LiveLicenceForm } from './licence-form.tsx'

/** Who lets the hub broadcast a channel, where and until when. */
export function LicencesPanel({ channel, onChanged }: PanelProps) {
  const { channels } = useSpeech().words
  const { busy, problem, run } = useTask()
  const params = { id: channel.id }
  return (
    <div className="channel-panel">
      <p className="small">{channels.licenceNote}</p>
      {channel.licences.length === 0 && <p>{channels.noLicence}</p>}
      <ul className="licences">
        {channel.licences.map((licence) => (
          <OneLicence
            key={licence.id}
            licence={licence}
            busy={busy}
            onRevoke={() =>
              run(
                () => call('revokeChannelLicence', { params: { ...params, licenceId: licence.id } }),
                onChanged,
              )
            }
          />
        ))}
      </ul>
      {problem && <FieldProblem problem={problem} />}
      <LiveLicenceForm
        key={channel.licences.length}
        busy={busy}
        onAdd={(body) =>
          run(
            () => call('addChannelLicence', { params, body, key: newCreationKey() }),
            () => {
              remember('licensor', body.licensor)
              onChanged()
            },
          )
        }
      />
    </div>
  )
}
