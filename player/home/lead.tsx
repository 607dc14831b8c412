import type { TitleView } from '#catalog/contract/title.ts'
import { placeIn } from '#catalog/contract/why.ts'
import { bytesPerHour, formatBytes, middleRendition } from '#player/format/size.ts'
import { formatLength } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { priceMark } from '#player/pay/price-mark.ts'
import { Poster } from '#player/poster/poster.tsx'
import { watchAddress } from '#player/router.ts'
import { Why } from '#player/why/why.tsx'
import { useSpeech } from '#player/words/words.ts'
import { metaLine, tell } from './title-text.ts'

/** What an hour of it weighs, in words; empty until its rungs are known. */
function useHourWords(title: TitleView): string {
  const { words, locale } = useSpeech()
  const middle = middleRendition(title.renditions)
  if (!middle) return ''
  const size = formatBytes(bytesPerHour(middle.averageBandwidth), locale)
  return middle.height === null
    ? words.home.soundPerHour(size)
    : words.home.perHour(`${middle.height}p`, size)
}

/** The newest title, large: art with its seam, then its words and the one thing to do. */
export function Lead({ title }: { title: TitleView }) {
  const { words, language, locale } = useSpeech()
  const text = tell(title.texts, language)
  const hour = useHourWords(title)
  const price = priceMark(title, words, language)
  return (
    <article className="lead">
      <Link href={watchAddress(title.id)} className="lead-art" tabIndex={-1} aria-hidden="true">
        <Poster title={title} shape="banner" eager />
        <span className="lead-marks">
          <span className="on-art">{words.kinds[title.kind]}</span>
          {title.demo && <span className="on-art">{words.home.demo}</span>}
          {title.offers.length > 0 && <span className="on-art">{words.paid.badge}</span>}
        </span>
        {title.duration !== null && (
          <span className="on-art card-length">{formatLength(title.duration)}</span>
        )}
      </Link>
      <div className="lead-words">
        <h1 lang={text.language}>{text.title}</h1>
        <p className="meta">
          {metaLine(title, words, locale)}
          {price && ` · ${words.paid.badge}: ${price}`}
        </p>
        {text.description && (
          <p className="lead-description" lang={text.language}>
            {text.description}
          </p>
        )}
        <div className="lead-action">
          <Link href={watchAddress(title.id)} className="button primary">
            <Icon name={title.audioOnly ? 'audio-lines' : 'play'} />
            {title.audioOnly ? words.home.listen : words.home.watch}
          </Link>
          <p className="small">{hour}</p>
        </div>
        <Why of={text.title} reasons={placeIn({ list: 'newest' }, title)} />
      </div>
    </article>
  )
}
