import type { ReactNode } from 'react'

/** What may be wider or higher than its place: keys move it, once it has the focus. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody without a pointer gets to its end
    <section className="figure-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
