import { useEffect, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { ageAtMost, suits } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { formatMoment } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { Poster } from '#player/poster/poster.tsx'
import { allLeft, forgetAllLeft, forgetLeft, type Left } from '#player/resume.ts'
import { watchAddress } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/go-on.css'
import { tell } from './title-text.ts'

/** As many as stand in a row; each is asked for by itself, as the hub keeps nothing of who watches what. */
const mostShown = 6

type Begun = { left: Left; title: TitleView }

/** One that is gone, or closed to this viewer, is not to be gone on with. */
async function fetchOne(left: Left, signal: AbortSignal): Promise<Begun | null> {
  try {
    return { left, title: await call('title', { params: { id: left.id }, signal }) }
  } catch (cause) {
    if (asProblem(cause).status === 404) forgetLeft(left.id)
    return null
  }
}

function Card({ left, title, forget }: Begun & { forget(): void }) {
  const { words, language } = useSpeech()
  const text = tell(title.texts, language)
  return (
    <li className="go-on">
      <Link href={watchAddress(title.id)} className="card">
        <span className="card-art">
          <Poster title={title} shape="wide" />
          <span className="on-art card-length">
            {words.controls.remains(formatMoment(left.total - left.at))}
          </span>
          <span
            className="go-on-bar"
            style={{ inlineSize: `${(left.at / left.total) * 100}%` }}
            aria-hidden="true"
          />
        </span>
        <span className="card-title" lang={text.language}>
          {text.title}
        </span>
      </Link>
      <button
        type="button"
        className="bare go-on-forget"
        aria-label={words.controls.forget(text.title)}
        title={words.controls.forget(text.title)}
        onClick={forget}
      >
        <Icon name="x" size={18} />
      </button>
    </li>
  )
}

/** What was begun on this device and not seen to its end. */
export default function GoOn() {
  const { words, locale } = useSpeech()
  const [begun, setBegun] = useState<readonly Begun[]>([])
  const most = useStore(ageAtMost)
  // biome-ignore lint/correctness/useExhaustiveDependencies: titles are told in the reader's alphabet
  useEffect(() => {
    const abort = new AbortController()
    Promise.all(
      allLeft()
        .slice(0, mostShown)
        .map((left) => fetchOne(left, abort.signal)),
    ).then(
      (all) => abort.signal.aborted || setBegun(all.filter((one) => one !== null)),
      () => undefined,
    )
    return () => abort.abort()
  }, [locale])
  const shown = begun.filter(({ title }) => suits(title, most))
  if (shown.length === 0) return null
  const forget = (id: string) => {
    forgetLeft(id)
    setBegun((old) => old.filter(({ left }) => left.id !== id))
  }
  const forgetAll = () => {
    forgetAllLeft()
    setBegun([])
  }
  return (
    <section className="begun" aria-labelledby="begun-name">
      <div className="section-head">
        <h2 id="begun-name">{words.controls.begun}</h2>
        <button type="button" className="button" onClick={forgetAll}>
          {words.controls.forgetAll}
        </button>
      </div>
      <ul className="shelf">
        {shown.map((one) => (
          <Card key={one.left.id} {...one} forget={() => forget(one.left.id)} />
        ))}
      </ul>
      <p className="small">{words.controls.keptHere}</p>
    </section>
  )
}
