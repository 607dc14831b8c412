import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'

export type MenuItem = { value: number; name: string; note?: string; aside?: string; chosen: boolean }

type Props = {
  label: string
  /** What the button shows; the label is its name for screen readers. */
  face: ReactNode
  /** A heading over the last column. */
  asideLabel?: string
  items: readonly MenuItem[]
  onChoose(value: number): void
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

/** A button with a menu of choices above it; a sheet at the bottom on phones. Escape and a tap beside it close it. */
export function PopupMenu({ label, face, asideLabel, items, onChoose }: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const menu = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = () => {
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  useEffect(() => {
    if (!open) return
    const chosen = menu.current?.querySelector<HTMLElement>('[aria-checked="true"]')
    chosen?.focus()
    const outside = (event: PointerEvent) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') setOpen(false)
    else if (!menu.current || !moveFocus(menu.current, event.key)) return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="popup" ref={box}>
      <button
        type="button"
        className="control"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        title={label}
        onClick={() => setOpen(!open)}
      >
        {face}
      </button>
      {open && (
        <div
          className="menu"
          role="menu"
          id={id}
          ref={menu}
          aria-label={label}
          onKeyDown={onKeyDown}
          tabIndex={-1}
        >
          <div className="menu-head" role="presentation">
            <span>{label}</span>
            <span>{asideLabel}</span>
          </div>
          {items.map((item) => (
            <button
              key={item.value}
              type="button"
              role="menuitemradio"
              aria-checked={item.chosen}
              tabIndex={-1}
              onClick={() => {
                onChoose(item.value)
                close()
              }}
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
      )}
    </div>
  )
}
