import type { ReactNode } from 'react'
import { Icon } from '#player/icons/icon.tsx'

/** One of several choices of a panel. */
export function Choice({
  chosen,
  onChoose,
  children,
}: {
  chosen: boolean
  onChoose(): void
  children: ReactNode
}) {
  return (
    <button type="button" className="menu-row" aria-pressed={chosen} onClick={onChoose}>
      <span className="menu-tick">{chosen && <Icon name="check" />}</span>
      <span>{children}</span>
    </button>
  )
}
