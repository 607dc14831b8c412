import { useState } from 'react'
import type { Line, LinePage } from '#catalog/contract/search.ts'
import { ageAtMost } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatLength } from '#player/format/time.ts'
import { Marked } from '#player/home/marked.tsx'
import { tell } from '#player/home/title-text.ts'
import { narrowingOf } from '#player/home/titles.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { type Browse, homeAddress, watchAddress } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import { Why } from '#player/why/why.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/lines.css'

/** A little before the words, seconds: who jumps into the middle of a verse wants its beginning. */
const before = 1

function LineRow({ line }: { line: Line }) {
  const { language } = useSpeech()
  const name = tell(line.texts, language)
  return (
    <li className="row-with-why">
      <Link href={watchAddress(line.titleId, Math.max(0, line.start - before))} className="line-link">
        <span className="line-moment">
          <Icon name="play" size={16} />
          {formatLength(line.start)}
        </span>
        <q className="line-words" lang={line.language}>
          <Marked text={line.words} marks={line.marks} />
        </q>
        <span className="meta" lang={name.language}>
          {name.title}
        </span>
      </Link>
      <Why of={line.words} reasons={line.why} />
    </li>
  )
}

/** What is said in titles, each with the moment it is said at; nothing where nothing is. */
export function Lines({ browse }: { browse: Browse & { q: string } }) {
  const { words, locale } = useSpeech()
  const key = `lines ${homeAddress(browse)} ${locale} ${useStore(ageAtMost)}`
  const { q, textLang } = browse
  const query = { q, ...narrowingOf(browse), ...(textLang ? { lang: textLang } : {}) }
  const { data } = useRequest(key, (signal) => call('findLines', { query, signal }))
  const [later, setLater] = useState<{ key: string; pages: LinePage[] }>({ key, pages: [] })
  const pages = data ? [data, ...(later.key === key ? later.pages : [])] : []
  const next = pages.at(-1)?.next
  const lines = pages.flatMap((page) => page.lines)
  if (lines.length === 0) return null
  const more = async (cursor: string) => {
    const page = await call('findLines', { query: { ...query, cursor } })
    setLater({ key, pages: [...pages.slice(1), page] })
  }
  return (
    <section className="lines">
      <h2>{words.search.said}</h2>
      <ul>
        {lines.map((line) => (
          <LineRow key={`${line.titleId} ${line.language} ${line.start}`} line={line} />
        ))}
      </ul>
      {next && (
        <button type="button" className="button more" onClick={() => more(next).catch(() => undefined)}>
          {words.home.more}
        </button>
      )}
    </section>
  )
}
