import type { TitleProgress } from '#catalog/contract/playback.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { inOrder } from './queue/order.ts'
import type { LocalUpload } from './queue/uploads.ts'
import type { Row } from './upload-row.tsx'

/** Files that have no title in the list yet first, then my titles, each with its upload here if it has one. */
export function rowsOf(
  uploads: readonly LocalUpload[],
  titles: readonly TitleView[],
  progress: ReadonlyMap<string, TitleProgress>,
): { key: string; row: Row }[] {
  const listed = new Set(titles.map(({ id }) => id))
  const byTitle = new Map(
    uploads.flatMap((upload) => (upload.entry.titleId ? [[upload.entry.titleId, upload] as const] : [])),
  )
  const loose = inOrder(
    uploads
      .filter(({ entry: { titleId } }) => titleId === null || !listed.has(titleId))
      .map((upload) => ({ ...upload, place: upload.entry.place })),
  )
  return [
    ...loose.map((local) => ({ key: local.key, row: { local, title: null, progress: null } })),
    ...titles.map((title) => {
      const local = byTitle.get(title.id) ?? null
      const row = { local, title, progress: progress.get(title.id) ?? null }
      return { key: local?.key ?? title.id, row }
    }),
  ]
}
