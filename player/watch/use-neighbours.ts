import { useEffect, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { findNeighbours, type Neighbours, noNeighbours } from './episodes.ts'

/** The episodes around a title, asked for once there is a picture: nobody leaves before. */
export function useNeighbours({ id, series }: TitleView, begun: boolean): Neighbours {
  const [found, setFound] = useState<Neighbours>(noNeighbours)
  const seriesId = series?.id
  useEffect(() => {
    if (!seriesId || !begun) return
    const abort = new AbortController()
    // Without it there is only no next one to offer.
    findNeighbours(seriesId, id, abort.signal).then(setFound, () => undefined)
    return () => abort.abort()
  }, [id, seriesId, begun])
  return found
}
