import type { TitleProgress } from '#catalog/contract/playback.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { formatBytes } from '#player/format/size.ts'
import { formatLength } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { Poster } from '#player/poster/poster.tsx'
import { Syrmaq } from '#player/poster/syrmaq.tsx'
import { titleInStudio, watchAddress } from '#player/router.ts'
import { PricePanel } from '#player/shop/price-panel.tsx'
import { useSpeech } from '#player/words/words.ts'
import { CheckPanel } from './check-panel.tsx'
import { DetailsPanel } from './details-panel.tsx'
import { ManagePanel } from './manage-panel.tsx'
import { PosterPanel } from './poster-panel.tsx'
import type { LocalUpload } from './queue/uploads.ts'
import { QueueOrder } from './queue-order.tsx'
import { type RowAction, rowKey, rowLooks } from './row-state.ts'
import { type RowFacts, rowAction, rowNote, rowState } from './row-words.ts'
import { secondsLeft } from './speed.ts'
import { Stitches } from './stitches.tsx'
import { SubtitlePanel } from './subtitle-panel.tsx'
import { useStudioWords } from './words/words.ts'

/** A file on its way, a title of mine, or both. */
export type Row = { local: LocalUpload | null; title: TitleView | null; progress: TitleProgress | null }

type Props = {
  row: Row
  selected: boolean
  onAction(action: RowAction): void
  onCancel(): void
  /** A file is to be chosen that takes the place of this one. */
  onReplace(): void
  /** The title was changed, or is gone. */
  onChanged(): void
}

function factsOf({ local, title, progress }: Row): RowFacts {
  const state = progress?.state ?? title?.state ?? null
  const total = local?.entry.size ?? progress?.upload?.total ?? 0
  return {
    key: rowKey(local?.phase ?? null, state),
    sent: local?.sent ?? progress?.upload?.bytes ?? 0,
    total,
    left: local ? secondsLeft(local.speed, local.sent, total) : null,
    encoded: progress?.encoded ?? 0,
    encodingLeft: progress?.left ?? null,
    renditions: progress?.renditions.length ? progress.renditions : (title?.renditions ?? []),
    detail: local?.detail || title?.refusal?.message || progress?.refusal?.message || '',
  }
}

/** "1:48:20 · 11 GB": what of it is known. */
function sizeWords({ local, title }: Row, locale: Parameters<typeof formatBytes>[1]): string {
  const parts = [
    title?.duration == null ? null : formatLength(title.duration),
    local ? formatBytes(local.entry.size, locale) : null,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

function Art({ row: { local, title } }: { row: Row }) {
  if (title) return <Poster title={title} shape="wide" />
  if (!local) return null
  return (
    <span className="poster poster-wide">
      <Syrmaq id={local.key} kind={local.entry.draft.kind} shape="wide" />
    </span>
  )
}

function Bars({ facts }: { facts: RowFacts }) {
  const { words } = useSpeech()
  const { bars, tone } = rowLooks[facts.key]
  const done = facts.key === 'probing' || facts.key === 'encoding' || facts.key === 'watchable'
  const upload = done ? 1 : facts.total > 0 ? facts.sent / facts.total : 0
  if (bars === 'none') return null
  return (
    <div className="row-bars">
      <Stitches share={upload} label={words.row.uploadBar} tone={done ? 'plain' : tone} />
      {bars === 'both' && <Stitches share={facts.encoded} label={words.row.encodeBar} tone={tone} />}
    </div>
  )
}

/** State by icon and words, both bars, one next thing to do. */
export function UploadRow({ row, selected, onAction, onCancel, onReplace, onChanged }: Props) {
  const { words, language, locale } = useSpeech()
  const studio = useStudioWords()
  const facts = factsOf(row)
  const look = rowLooks[facts.key]
  const text = row.title ? tell(row.title.texts, language) : null
  const name = text?.title || row.local?.entry.draft.title || row.local?.entry.name || ''
  const { action } = look
  return (
    <li className={`studio-row${selected ? ' selected' : ''}`} data-state={facts.key}>
      <Art row={row} />
      <div className="studio-words">
        <div className="studio-head">
          <h3 lang={text?.language}>{name}</h3>
          <p className="small">{sizeWords(row, locale)}</p>
        </div>
        <p className={`studio-state tone-${look.tone}`} role="status">
          <Icon name={look.icon} size={18} />
          {rowState(facts.key, words, studio)}
        </p>
        <Bars facts={facts} />
        <p className="small">{rowNote(facts, words, studio, locale)}</p>
      </div>
      <div className="studio-actions">
        {action === 'watch' && row.title && (
          <Link href={watchAddress(row.title.id)} className="button">
            {words.row.watch}
          </Link>
        )}
        {action !== null && action !== 'watch' && (
          <button
            type="button"
            className={action === 'fill' ? 'button primary' : 'button'}
            onClick={() => onAction(action)}
          >
            {rowAction(action, words, studio)}
          </button>
        )}
        {row.local?.phase === 'queued' && <QueueOrder upload={row.local} />}
        {look.cancel && (
          <button
            type="button"
            className="bare"
            aria-label={words.row.cancel}
            title={words.row.cancel}
            onClick={onCancel}
          >
            <Icon name="x" />
          </button>
        )}
      </div>
      {row.title && (
        <Link href={titleInStudio(row.title.id)} className="row-edit">
          <Icon name="sliders-horizontal" size={18} />
          {studio.title.open}
        </Link>
      )}
      {row.title && <PosterPanel title={row.title} onChanged={onChanged} />}
      {row.title && <DetailsPanel title={row.title} onChanged={onChanged} />}
      {row.title && <PricePanel title={row.title} onChanged={onChanged} />}
      {row.title && <SubtitlePanel titleId={row.title.id} />}
      {row.title?.state === 'complete' && <CheckPanel titleId={row.title.id} />}
      {row.title && <ManagePanel title={row.title} onReplace={onReplace} onChanged={onChanged} />}
    </li>
  )
}
