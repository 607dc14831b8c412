import { Icon } from '#player/icons/icon.tsx'
import { move, moveFirst } from './queue/steer.ts'
import type { LocalUpload } from './queue/uploads.ts'
import { useStudioWords } from './words/words.ts'

/** Of a file that waits: before all others, one up, one down. */
export function QueueOrder({ upload: { key, entry } }: { upload: LocalUpload }) {
  const { queue } = useStudioWords()
  const name = entry.draft.title || entry.name
  const ways = [
    ['fast-forward', queue.first(name), () => moveFirst(key)],
    ['arrow-up', queue.up(name), () => move(key, -1)],
    ['arrow-down', queue.down(name), () => move(key, 1)],
  ] as const
  return ways.map(([icon, label, go]) => (
    <button key={icon} type="button" className="bare" aria-label={label} title={label} onClick={go}>
      <span className={icon === 'fast-forward' ? 'turned-up' : undefined}>
        <Icon name={icon} />
      </span>
    </button>
  ))
}
