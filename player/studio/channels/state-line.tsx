import type { ChannelState } from '#catalog/contract/channel.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

const looks = {
  'on-air': ['reed', 'circle-check'],
  slate: ['madder', 'triangle-alert'],
  waiting: ['gold', 'hourglass'],
  stopped: ['plain', 'circle-pause'],
} as const

/** How a channel is, in words. */
export function StateLine({ state }: { state: ChannelState }) {
  const { channels } = useSpeech().words
  const [tone, icon] = looks[state]
  return (
    <p className={`studio-state tone-${tone}`} role="status">
      <Icon name={icon} size={18} />
      {channels.states[state]}
    </p>
  )
}
