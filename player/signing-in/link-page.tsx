import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/studio.css'
import '#player/styles/complaints.css'
import '#player/styles/signing-in.css'

/** A page that a link in a letter leads to; words instead of the page where the link was cut off. */
export function LinkPage({
  heading,
  token,
  children,
}: {
  heading: string
  token: string
  children: ReactNode
}) {
  const { signing } = useSpeech().words
  useDocumentTitle(heading)
  return (
    <section className="sign-in">
      <h1>{heading}</h1>
      {token === '' ? <p role="alert">{signing.noLink}</p> : children}
    </section>
  )
}

/** What was done, said once, with the way on. */
export function LinkDone({ heading, href, on }: { heading: string; href: string; on: string }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <section className="sign-in">
      <h1 ref={ref} tabIndex={-1}>
        {heading}
      </h1>
      <p>
        <Link href={href} className="button primary">
          {on}
        </Link>
      </p>
    </section>
  )
}
