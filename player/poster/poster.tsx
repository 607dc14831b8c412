import type { TitleView } from '#catalog/contract/title.ts'
import { isThinLink } from '#player/api/connection.ts'
import { type Shape, Syrmaq } from './syrmaq.tsx'

type Props = {
  title: Pick<TitleView, 'id' | 'kind' | 'poster'>
  shape: Shape
  eager?: boolean
  /** Address of a moving picture to show over it. */
  moving?: string | null
}

/**
 * The art of a title: its JPEG, sewn on a felt where the place is taller than the photograph, or a drawn syrmaq.
 * A thin link gets drawings only: they cost nothing.
 */
export function Poster({ title, shape, eager, moving = null }: Props) {
  const photo = title.poster && !isThinLink() ? title.poster : null
  return (
    <span className={`poster poster-${shape}`}>
      {!photo && <Syrmaq id={title.id} kind={title.kind} shape={shape} />}
      {photo && shape === 'tall' && <Syrmaq id={title.id} kind={title.kind} shape="wide" />}
      {photo && (
        <img
          className="poster-photo"
          src={photo}
          alt=""
          width="640"
          height="360"
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : 'auto'}
          decoding="async"
        />
      )}
      {moving && <img className="poster-photo" src={moving} alt="" width="320" height="180" />}
    </span>
  )
}
