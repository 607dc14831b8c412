import type { ReactNode } from 'react'
import type { Mark } from '#catalog/contract/mark.ts'

/** A text whose marked places stand out. Marks in their order, none over another. */
export function Marked({ text, marks = [] }: { text: string; marks?: readonly Mark[] | undefined }) {
  const parts: ReactNode[] = []
  let at = 0
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
