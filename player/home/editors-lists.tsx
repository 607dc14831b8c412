import { placeIn } from '#catalog/contract/why.ts'
import { ageAtMost, suits } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { Link } from '#player/link.tsx'
import { collectionAddress } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import { TitleCard } from './title-card.tsx'
import { tell } from './title-text.ts'

/** Lists that editors of the hub have put together, a row each. They come when they come: the page does not wait. */
export function EditorsLists() {
  const { language, locale } = useSpeech()
  const { data } = useRequest(`collections ${locale}`, (signal) => call('listCollections', { signal }))
  const most = useStore(ageAtMost)
  return data?.collections
    .filter(({ published }) => published)
    .map((list) => ({ ...list, titles: list.titles.filter((title) => suits(title, most)) }))
    .filter(({ titles }) => titles.length > 0)
    .map(({ id, texts, titles, changedBy, changedAt }) => {
      const text = tell(texts, language)
      return (
        <section key={id} aria-label={text.title}>
          <div>
            <h2 lang={text.language}>
              <Link href={collectionAddress(id)}>{text.title}</Link>
            </h2>
            {text.description && (
              <p className="shelf-note" lang={text.language}>
                {text.description}
              </p>
            )}
          </div>
          <ul className="shelf">
            {titles.map((title, at) => (
              <li key={title.id}>
                <TitleCard
                  title={title}
                  why={placeIn({ list: 'editors', by: changedBy, at: changedAt, place: at + 1 }, title)}
                />
              </li>
            ))}
          </ul>
        </section>
      )
    })
}
