import { useEffect, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { seenPages } from '#player/offline/caches.ts'
import { watchAddress } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import { acceptedBy } from '#player/words/language.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/kept.css'
import { isWhole, keptStore, textsOf } from './records.ts'

/** Pages that are told of. */
const most = 8

type Known = Pick<TitleView, 'id' | 'texts'>

function Lines({ titles }: { titles: readonly Known[] }) {
  const { language } = useSpeech()
  return (
    <ul>
      {titles.map(({ id, texts }) => {
        const text = tell(texts, language)
        return (
          <li key={id}>
            <Link href={watchAddress(id)} lang={text.language}>
              {text.title}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** In place of a page that is not on this device: what is. */
export default function NotHere() {
  const { words, locale } = useSpeech()
  const { kept } = words
  const accepted = acceptedBy(locale)
  const records = useStore(keptStore).filter(isWhole)
  const [seen, setSeen] = useState<readonly Known[]>([])
  useEffect(() => {
    seenPages(accepted).then(setSeen, () => undefined)
  }, [accepted])
  const playable = records.map((record) => ({ id: record.titleId, texts: textsOf(record, accepted) }))
  const others = seen.filter(({ id }) => !playable.some((one) => one.id === id)).slice(0, most)
  if (playable.length + others.length === 0) return null
  return (
    <section className="not-here">
      {playable.length > 0 && (
        <>
          <h2>{kept.playable}</h2>
          <Lines titles={playable} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{kept.seen}</h2>
          <Lines titles={others} />
        </>
      )}
    </section>
  )
}
