import type { TitleView } from '#catalog/contract/title.ts'
import { isThinLink } from '#player/api/connection.ts'
import { type Shape, Syrmaq } from './syrmaq.tsx'

/**
 * The art of a title: its JPEG, sewn on a felt where the place is taller than the photograph, or a drawn syrmaq.
 * A thin link gets drawings only: they cost nothing.
 */
export function Poster({ title, shape, eager }: { title: TitleView; shape: Shape; eager?: boolean }) {
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
    </span>
  )
}
