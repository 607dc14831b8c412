import { type PointerEvent, type ReactNode, useRef, useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { placeAt } from './list-draft.ts'

export type Orderable = { key: string; name: string; body: ReactNode }

type Props = {
  items: readonly Orderable[]
  onMove: (from: number, to: number) => void
  onRemove?: (key: string) => void
}

/** Where something is being dragged: from which place, and before which of the others it would stand. */
type Drag = { from: number; to: number }

/**
 * Lines that can be put in another order: dragged by their handles, with mouse or finger, or moved by buttons, which is what
 * the keyboard and readers of the screen have; they are told the new place.
 */
export function OrderableLines({ items, onMove, onRemove }: Props) {
  const { collections } = useSpeech().words
  const list = useRef<HTMLUListElement>(null)
  const [drag, setDrag] = useState<Drag | null>(null)
  const [said, setSaid] = useState('')
  const move = (from: number, to: number) => {
    const item = items[from]
    if (!item || to < 0 || to >= items.length || to === from) return
    onMove(from, to)
    setSaid(collections.moved(item.name, to + 1, items.length))
  }
  const handle = (from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      setDrag({ from, to: from })
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      if (drag?.from !== from || !list.current) return
      const middles = Array.from(list.current.children, (line) => {
        const { top, height } = line.getBoundingClientRect()
        return top + height / 2
      })
      const to = placeAt(clientY, middles, from)
      if (to !== drag.to) setDrag({ from, to })
    },
    onPointerUp: () => {
      if (drag?.from === from) move(from, drag.to)
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
  })
  return (
    <>
      <ul className="orderable" ref={list}>
        {items.map(({ key, name, body }, at) => (
          <li key={key} className={markOf(drag, at)}>
            <span className="orderable-handle" aria-hidden="true" {...handle(at)}>
              <Icon name="grip-vertical" />
            </span>
            <span className="orderable-body">{body}</span>
            <span className="orderable-buttons">
              <MoveButton
                label={collections.up(name)}
                icon="arrow-up"
                off={at === 0}
                onClick={() => move(at, at - 1)}
              />
              <MoveButton
                label={collections.down(name)}
                icon="arrow-down"
                off={at === items.length - 1}
                onClick={() => move(at, at + 1)}
              />
              {onRemove && (
                <MoveButton
                  label={collections.takeOut(name)}
                  icon="x"
                  off={false}
                  onClick={() => onRemove(key)}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="unseen" role="status">
        {said}
      </p>
    </>
  )
}

/** Which line is dragged, and on which side of which other one it would be dropped. */
function markOf(drag: Drag | null, at: number): string | undefined {
  if (!drag) return undefined
  if (drag.from === at) return 'dragged'
  if (drag.to === drag.from || drag.to !== at) return undefined
  return drag.to < drag.from ? 'drop-before' : 'drop-after'
}

type ButtonProps = { label: string; icon: 'arrow-up' | 'arrow-down' | 'x'; off: boolean; onClick: () => void }

/** One that leads nowhere stays where it is, so that the focus does. */
function MoveButton({ label, icon, off, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className="bare"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  )
}
