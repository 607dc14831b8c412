import { useEffect, useRef, useState } from 'react'
import type { Account } from '#catalog/contract/account.ts'
import { Notices } from '#player/account/notices.tsx'
import { call } from '#player/api/client.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import { acceptedFiles, DropZone } from './drop-zone.tsx'
import { type Mine, useMine } from './mine.ts'
import { fromInput, hasFilePicker, pickFiles } from './queue/file-system.ts'
import { pause, resume, resumeLost } from './queue/send.ts'
import { cancel } from './queue/steer.ts'
import { addFileFor, addFiles, allowFiles, openQueue } from './queue/take.ts'
import { type LocalUpload, uploads } from './queue/uploads.ts'
import { GivenNote, QueueBar } from './queue-bar.tsx'
import type { RowAction } from './row-state.ts'
import { rowsOf } from './rows.ts'
import { StudioNav } from './studio-nav.tsx'
import { StudioTop } from './studio-top.tsx'
import { UploadForm } from './upload-form.tsx'
import { type Row, UploadRow } from './upload-row.tsx'
import { useStudioWords } from './words/words.ts'
import '#player/styles/studio-queue.css'

type Props = { account: Account; signOut: () => void; dropped: () => void }

/** A file dialog for one title: the file it lacks, or a better one; or for the same files as before. */
function useFileDialog(): { dialog: React.ReactNode; ask: (titleId: string | null) => void } {
  const input = useRef<HTMLInputElement>(null)
  const target = useRef<string | null>(null)
  const { words } = useSpeech()
  const dialog = (
    <input
      ref={input}
      type="file"
      className="unseen"
      accept={acceptedFiles}
      tabIndex={-1}
      aria-label={words.row.sameFile}
      onChange={(event) => {
        const sources = fromInput(event.target.files, false)
        const [source] = sources
        if (source && target.current) void addFileFor(target.current, source)
        else void addFiles(sources)
        event.target.value = ''
      }}
    />
  )
  const ask = (titleId: string | null) => {
    target.current = titleId
    if (input.current) input.current.multiple = titleId === null
    if (titleId === null && hasFilePicker()) void pickFiles().then(addFiles)
    else input.current?.click()
  }
  return { dialog, ask }
}

/** Takes up what was left, and goes on with lost uploads the moment the network is back. */
function useQueue(ownerId: string): void {
  useEffect(() => {
    void openQueue(ownerId)
    addEventListener('online', resumeLost)
    return () => removeEventListener('online', resumeLost)
  }, [ownerId])
}

/** Calls an upload off, with the title that was made for it; one that viewers can watch stays as it is. */
async function remove({ local, title }: Row, mine: Mine): Promise<void> {
  const kept = title?.playable === true || local?.entry.replaces === true
  if (local) await cancel(local.key, kept)
  else if (title && !kept) await call('deleteTitle', { params: { id: title.id } })
  const id = local?.entry.titleId ?? title?.id
  if (id) mine.refresh(id)
}

const isDraft = ({ phase }: LocalUpload) => phase === 'draft'

export function Studio({ account, signOut, dropped }: Props) {
  const { words, language } = useSpeech()
  const studio = useStudioWords()
  const local = useStore(uploads)
  const known = local.flatMap(({ entry: { titleId }, phase }) => (titleId && phase !== 'sent' ? titleId : []))
  const mine = useMine(language, known)
  const [chosen, setChosen] = useState<string | null>(null)
  const { dialog, ask } = useFileDialog()
  useQueue(account.owner.id)
  const drafts = local.filter(isDraft)
  const draft = drafts.find(({ key }) => key === chosen) ?? drafts[0]
  const rows = rowsOf(local, mine.titles ?? [], mine.progress)
  const doAction = (row: Row, action: RowAction) => {
    const key = row.local?.key
    if (action === 'fill' && key) setChosen(key)
    else if (action === 'pause' && key) pause([key])
    else if (action === 'signIn') dropped()
    else if (action === 'allow') void allowFiles()
    else if (action === 'again') ask(null)
    else if ((action === 'anotherFile' || action === 'sameFile') && row.title) ask(row.title.id)
    else if (key) resume([key])
  }
  return (
    <div className={draft ? 'studio with-form' : 'studio'}>
      <StudioTop heading={words.studio.title} name={account.owner.name} onLeave={signOut} />
      <Notices />
      <StudioNav />
      <DropZone onSources={(sources) => void addFiles(sources)} />
      <GivenNote />
      <QueueBar uploads={local} onChooseAgain={() => ask(null)} />
      {draft && <UploadForm key={draft.key} upload={draft} waiting={drafts} />}
      <section className="studio-list" aria-label={studio.titles.latest}>
        {dialog}
        <ul>
          {rows.map(({ key, row }) => (
            <UploadRow
              key={key}
              row={row}
              selected={row.local !== null && row.local.key === draft?.key}
              onAction={(action) => doAction(row, action)}
              onChanged={() => row.title && mine.refresh(row.title.id)}
              onCancel={() => void remove(row, mine).catch(() => mine.reload())}
              onReplace={() => row.title && ask(row.title.id)}
            />
          ))}
        </ul>
        {rows.length === 0 && mine.titles && <p className="studio-empty">{words.studio.mineEmpty}</p>}
        {mine.problem && <ProblemNotice problem={mine.problem} retry={mine.reload} />}
        {mine.next && (
          <button type="button" className="button more" onClick={mine.more}>
            {words.studio.more}
          </button>
        )}
      </section>
    </div>
  )
}
