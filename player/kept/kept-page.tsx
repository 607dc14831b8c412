import { formatBytes } from '#player/format/size.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Horn } from '#player/frame/mark.tsx'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { watchAddress } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import { acceptedBy } from '#player/words/language.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/kept.css'
import { CopyState } from './copy-state.tsx'
import { type KeptRecord, keptStore, textsOf } from './records.ts'
import { useRoom } from './room.ts'

function KeptLine({ record }: { record: KeptRecord }) {
  const { language, locale } = useSpeech()
  const text = tell(textsOf(record, acceptedBy(locale)), language)
  return (
    <li className="kept-line">
      <h2 lang={text.language}>
        <Link href={watchAddress(record.titleId)}>{text.title}</Link>
      </h2>
      <CopyState record={record} />
    </li>
  )
}

/** How much of the browser's room is taken, and whether it may clear it by itself. */
function RoomLine({ when }: { when: string }) {
  const { words, locale } = useSpeech()
  const room = useRoom(when)
  if (!room) return null
  const { used, free, firm } = room
  return (
    <p className="kept-room">
      {words.kept.room(formatBytes(used, locale), formatBytes(free, locale))}{' '}
      {firm ? words.kept.firm : words.kept.notFirm}
    </p>
  )
}

/** What this device keeps, also without a connection. */
export default function KeptPage() {
  const { words } = useSpeech()
  const { kept } = words
  const records = useStore(keptStore)
  useDocumentTitle(kept.title)
  return (
    <div className="kept">
      <h1>{kept.title}</h1>
      <p>{kept.lead}</p>
      {records.length === 0 ? (
        <div className="empty">
          <Horn size={56} />
          <p>{kept.none}</p>
          <Link href="/" className="button primary">
            {words.problem.home}
          </Link>
        </div>
      ) : (
        <>
          <RoomLine when={records.map(({ titleId, state }) => titleId + state).join(' ')} />
          <ul>
            {records.map((record) => (
              <KeptLine key={record.titleId} record={record} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
