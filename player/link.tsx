import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { navigate } from './router.ts'

/** A real link to a page of ours: opens in a new tab, copies and reads like any other. */
export function Link({ href, onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!plain || event.defaultPrevented || rest.target) return
    event.preventDefault()
    navigate(href)
  }
  return <a href={href} onClick={go} {...rest} />
}
