import { call } from '#player/api/client.ts'
import { newCreationKey } from '#player/api/creation-key.ts'
import { remember } from '#player/device.ts'
import { useSpeech } from '#player/words/words.ts'
import { RestrictionNotes } from '../restriction-notes.tsx'
import { useTask } from '../task.ts'
import type { PanelProps } from './air-panel.tsx'
import { LiveLicences } from './live-licences.tsx'

/** Who lets the hub broadcast a channel, where and until when. */
export function LicencesPanel({ channel, onChanged }: PanelProps) {
  const { channels } = useSpeech().words
  const { run, ...task } = useTask()
  const params = { id: channel.id }
  return (
    <div className="channel-panel">
      <p className="small">{channels.licenceNote}</p>
      <RestrictionNotes id={channel.id} isChannel />
      {channel.licences.length === 0 && <p>{channels.noLicence}</p>}
      <LiveLicences
        {...{ licences: channel.licences, task }}
        onRevoke={(licenceId) =>
          run(() => call('revokeChannelLicence', { params: { ...params, licenceId } }), onChanged)
        }
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
