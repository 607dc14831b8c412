import type { Mark } from '#catalog/contract/mark.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import type { Reason } from '#catalog/contract/why.ts'
import { formatLength } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { priceMark } from '#player/pay/price-mark.ts'
import { useMoving } from '#player/poster/moving.ts'
import { Poster } from '#player/poster/poster.tsx'
import type { Shape } from '#player/poster/syrmaq.tsx'
import { watchAddress } from '#player/router.ts'
import { Why } from '#player/why/why.tsx'
import { useSpeech } from '#player/words/words.ts'
import { Marked } from './marked.tsx'
import { metaLine, tell } from './title-text.ts'

/**
 * Art, length in its corner, title in two lines at most, kind · place · weight, or `meta`; all of it one link, and `why` it
 * stands there below. `marks`: of the words searched for in the name.
 */
export function TitleCard({
  title,
  marks,
  shape = 'tall',
  meta,
  why,
}: {
  title: TitleView
  marks?: readonly Mark[] | undefined
  shape?: Shape
  meta?: string
  why: readonly Reason[]
}) {
  const { words, language, locale } = useSpeech()
  const text = tell(title.texts, language)
  const { moving, handlers } = useMoving(title)
  const price = priceMark(title, words, language)
  return (
    <div className="with-why">
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
        <span className="meta">{meta || metaLine(title, words, locale)}</span>
      </Link>
      <Why of={text.title} reasons={why} />
    </div>
  )
}

/**
 * A title in a list: small art, words, its region as a badge where there is room for one, and why it stands there: in a few
 * words on it, or for those who ask.
 */
export function TitleRow({ title, why }: { title: TitleView; why: string | readonly Reason[] }) {
  const { words, language, locale } = useSpeech()
  const text = tell(title.texts, language)
  const price = priceMark(title, words, language)
  return (
    <li className={typeof why === 'string' ? undefined : 'row-with-why'}>
      <Link href={watchAddress(title.id)} className="row-link">
        <Poster title={title} shape="wide" />
        <span className="row-words">
          <span className="row-title" lang={text.language}>
            {text.title}
          </span>
          <span className="meta">
            {metaLine({ ...title, region: null }, words, locale)}
            {title.demo && ` · ${words.home.demo}`}
            {price && ` · ${words.paid.badge}: ${price}`}
            {title.region && <span className="row-place"> · {words.regions[title.region]}</span>}
          </span>
          {typeof why === 'string' && <span className="row-why">{why}</span>}
        </span>
        {title.region && (
          <span className="badge" aria-hidden="true">
            {words.regions[title.region]}
          </span>
        )}
      </Link>
      {typeof why !== 'string' && <Why of={text.title} reasons={why} />}
    </li>
  )
}
