import { useDocumentTitle } from '#player/frame/document-title.ts'
import { useSpeech } from '#player/words/words.ts'

/**
 * How lists are ordered, in words. A platform explains what it recommends and why: law of Kazakhstan "On online platforms and
 * online advertising" of 10 July 2023, No. 18-VIII. The figures are those of catalog/rules/alike.ts and
 * catalog/search/tsvector.ts.
 */
export default function OrderPage() {
  const { order } = useSpeech().words
  useDocumentTitle(order.link)
  const parts = [
    [order.home, order.homeText],
    [order.collections, order.collectionsText],
    [order.search, order.searchText],
    [order.series, order.seriesText],
    [order.alike, order.alikeText],
  ]
  return (
    <article className="reading">
      <h1>{order.link}</h1>
      <p>{order.intro}</p>
      {parts.map(([heading, text]) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </section>
      ))}
    </article>
  )
}
