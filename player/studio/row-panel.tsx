import { type ReactNode, useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import type { IconName } from '#player/icons/shapes.ts'

/** More about one title of mine. Closed until it is wanted: a list of titles asks for nothing of it. */
export function RowPanel({
  icon,
  heading,
  open: opened = false,
  children,
}: {
  icon: IconName
  heading: string
  /** From the start. */
  open?: boolean
  children: ReactNode
}) {
  const [open, setOpen] = useState(opened)
  return (
    <details className="row-panel" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name={icon} size={18} />
        {heading}
      </summary>
      {open && children}
    </details>
  )
}
