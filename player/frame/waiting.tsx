import { useCallback } from 'react'
import { useRoute } from '#player/router.ts'

/** What the hub wrote into the page for whoever reads before any script (player/html/): the first page's own words. */
let written: readonly ChildNode[] = []

/** Takes it out of the page that is about to be drawn, unless this device is to show something else. */
export function takeWritten(root: Element): void {
  const main = root.querySelector('#main:not(.embedded)')
  if (main && document.documentElement.dataset.plain !== 'off') written = [...main.childNodes]
}

/** Until a page has come: what was read there stays, where the page is the first one; else `className`, empty. */
export function Waiting({ className }: { className: string }) {
  const isFirst = useRoute().visit === 0 && written.length > 0
  const fill = useCallback(
    (box: HTMLElement | null) => {
      if (box && isFirst) box.append(...written)
    },
    [isFirst],
  )
  return <div key={String(isFirst)} className={isFirst ? 'written' : className} ref={fill} />
}
