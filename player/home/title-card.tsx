import type { Mark } from '#catalog/contract/mark.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { formatLength } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { priceMark } from '#player/pay/price-mark.ts'
import { useMoving } from '#player/poster/moving.ts'
import { Poster } from '#player/poster/poster.tsx'
import type { Shape } from '#player/poster/syrmaq.tsx'
import { watchAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import { Marked } from './marked.tsx'
import { metaLine, tell } from './title-text.ts'

/**
 * Art, length in its corner, title in two lines at most, kind · place · weight, or `meta`. The whole card is one link.
 * `marks`: of the words searched for in the name.
 */
export function TitleCard({
  title,
  marks,
  shape = 'tall',
  meta,
}: {
  title: TitleView
  marks?: readonly Mark[] | undefined
  shape?: Shape
  meta?: string
}) {
  const { words, language } = useSpeech()
  const text = tell(title.texts, language)
  const { moving, handlers } = useMoving(title)
  const price = priceMark(title, words, language)
  return (
    <Link href={watchAddress(title.id)} className="card" {...handlers}>
      <span className="card-art">
        <Poster title={title} shape={shape} moving={moving} />
        {title.demo && <span className="on-art card-demo">{words.home.demo}</span>}
        {price && (
          <span className="on-art card-price">
            <Icon name="ticket" size={16} />
            <span className="unseen">{words.paid.badge}: </span>
            {price}
          </span>
        )}
        {title.duration !== null && (
          <span className="on-art card-length">{formatLength(title.duration)}</span>
        )}
      </span>
      <span className="card-title" lang={text.language}>
        <Marked text={text.title} marks={marks} />
      </span>
      <span className="meta">{meta || metaLine(title, words, language)}</span>
    </Link>
  )
}

/** A title in a list: small art, words, its region as a badge where there is room for one, and why it stands there. */
export function TitleRow({ title, why }: { title: TitleView; why?: string }) {
  const { words, language } = useSpeech()
  const text = tell(title.texts, language)
  const price = priceMark(title, words, language)
  return (
    <li>
      <Link href={watchAddress(title.id)} className="row-link">
        <Poster title={title} shape="wide" />
        <span className="row-words">
          <span className="row-title" lang={text.language}>
            {text.title}
          </span>
          <span className="meta">
            {metaLine({ ...title, region: null }, words, language)}
            {title.demo && ` · ${words.home.demo}`}
            {price && ` · ${words.paid.badge}: ${price}`}
            {title.region && <span className="row-place"> · {words.regions[title.region]}</span>}
          </span>
          {why && <span className="row-why">{why}</span>}
        </span>
        {title.region && (
          <span className="badge" aria-hidden="true">
            {words.regions[title.region]}
          </span>
        )}
      </Link>
    </li>
  )
}
