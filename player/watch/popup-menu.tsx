import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'

export type MenuItem = { value: number; name: string; note?: string; aside?: string; chosen: boolean }

type Props = {
  label: string
  /** What the button shows; the label is its name for screen readers. */
  face: ReactNode
  /** Words on the face: they belong to the name then (WCAG 2.2, 2.5.3). */
  said?: string
  /** A heading over the last column. */
  asideLabel?: string
  items: readonly MenuItem[]
  onChoose(value: number): void
  /** Below the choices, reached by Tab. */
  foot?: (close: () => void) => ReactNode
  onOpen?: () => void
}

/** Moves the focus among the items of a menu as the ARIA practices say; true when the key was its own. */
function moveFocus(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitemradio"]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[key]
  if (to === undefined) return false
  items[to % items.length]?.focus()
  return true
}

/** Closes what is open at a press beside it, and when the focus leaves it by a key. */
export function useClosing(box: { readonly current: HTMLElement | null }, open: boolean, close: () => void) {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    const element = box.current
    if (!open || !element) return
    const outside = (event: PointerEvent) => {
      if (!element.contains(event.target as Node)) latest.current()
    }
    const left = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) latest.current()
    }
    document.addEventListener('pointerdown', outside)
    element.addEventListener('focusout', left)
    return () => {
      document.removeEventListener('pointerdown', outside)
      element.removeEventListener('focusout', left)
    }
  }, [open, box])
}

function Choices({ label, items, onChoose }: Pick<Props, 'label' | 'items' | 'onChoose'>) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => menu.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!menu.current || !moveFocus(menu.current, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div role="menu" ref={menu} aria-label={label} onKeyDown={onKeyDown} tabIndex={-1}>
      {items.map((item) => (
        <button
          key={item.value}
          type="button"
          role="menuitemradio"
          aria-checked={item.chosen}
          tabIndex={-1}
          onClick={() => onChoose(item.value)}
        >
          <span className="menu-tick">{item.chosen && <Icon name="check" />}</span>
          <span>
            {item.name}
            {item.note && <small>{item.note}</small>}
          </span>
          <span className="menu-aside">{item.aside}</span>
        </button>
      ))}
    </div>
  )
}

/** A button with a menu of choices above it; a sheet at the bottom on phones. Escape and a tap beside it close it. */
export function PopupMenu({ label, face, said, asideLabel, items, onChoose, foot, onOpen }: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  useClosing(box, open, () => setOpen(false))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return
    close()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of what is in it
    <div className="popup" ref={box} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="control"
        aria-label={said ? `${label}: ${said}` : label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={label}
        onClick={() => {
          if (!open) onOpen?.()
          setOpen(!open)
        }}
      >
        {face}
      </button>
      {open && (
        <div className="menu" id={id} tabIndex={-1}>
          <div className="menu-head" aria-hidden="true">
            <span>{label}</span>
            <span>{asideLabel}</span>
          </div>
          <Choices
            label={label}
            items={items}
            onChoose={(value) => {
              onChoose(value)
              close()
            }}
          />
          {foot && <div className="menu-foot">{foot(close)}</div>}
        </div>
      )}
    </div>
  )
}
