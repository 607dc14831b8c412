import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import { useDocumentTitle } from './document-title.ts'

export function MissingPage() {
  const { words } = useSpeech()
  useDocumentTitle(words.problem.missingTitle)
  return (
    <section className="missing">
      <p className="missing-code" aria-hidden="true">
        404
      </p>
      <h1>{words.problem.missingTitle}</h1>
      <p>{words.problem.missing}</p>
      <Link href="/" className="button primary">
        {words.problem.home}
      </Link>
    </section>
  )
}
