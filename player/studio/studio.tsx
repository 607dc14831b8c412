import { useEffect, useRef, useState } from 'react'
import type { Account } from '#catalog/contract/account.ts'
import { Notices } from '#player/account/notices.tsx'
import { call } from '#player/api/client.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import { acceptedFiles, DropZone } from './drop-zone.tsx'
import { type Mine, useMine } from './mine.ts'
import type { RowAction } from './row-state.ts'
import { rowsOf } from './rows.ts'
import { StudioNav } from './studio-nav.tsx'
import { StudioTop } from './studio-top.tsx'
import { UploadForm } from './upload-form.tsx'
import { type Row, UploadRow } from './upload-row.tsx'
import { addFiles, cancel, pause, resume, resumeLost, uploads } from './uploads.ts'

type Props = { account: Account; signOut: () => void; dropped: () => void }

/** A file dialog for one title: the file it lacks, or a better one. */
function useFileForTitle(): { dialog: React.ReactNode; ask: (titleId: string) => void } {
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
        const [file] = event.target.files ?? []
        if (file && target.current) void addFiles([file], target.current)
        event.target.value = ''
      }}
    />
  )
  const ask = (titleId: string) => {
    target.current = titleId
    input.current?.click()
  }
  return { dialog, ask }
}

/** Goes on with lost uploads the moment the network is back. */
function useOnline(): void {
  useEffect(() => {
    addEventListener('online', resumeLost)
    return () => removeEventListener('online', resumeLost)
  }, [])
}

/** Calls an upload off, with the title that was made for it; one that viewers can watch stays as it is. */
async function remove({ local, title }: Row, mine: Mine): Promise<void> {
  const kept = title?.playable === true
  if (local) await cancel(local.key, kept)
  else if (title && !kept) await call('deleteTitle', { params: { id: title.id } })
  const id = local?.titleId ?? title?.id
  if (id) mine.refresh(id)
}

export function Studio({ account, signOut, dropped }: Props) {
  const { words, language } = useSpeech()
  const local = useStore(uploads)
  const known = local.flatMap(({ titleId, phase }) => (titleId && phase !== 'sent' ? titleId : []))
  const mine = useMine(language, known)
  const [chosen, setChosen] = useState<string | null>(null)
  const { dialog, ask } = useFileForTitle()
  useOnline()
  const drafts = local.filter(
    ({ phase, titleId }) => titleId === null && (phase === 'draft' || phase === 'creating'),
  )
  const draft = drafts.find(({ key }) => key === chosen) ?? drafts.at(-1)
  const rows = rowsOf(local, mine.titles ?? [], mine.progress)
  const doAction = (row: Row, action: RowAction) => {
    const key = row.local?.key
    if (action === 'fill' && key) setChosen(key)
    else if (action === 'pause' && key) pause(key)
    else if (action === 'signIn') dropped()
    else if ((action === 'anotherFile' || action === 'sameFile') && row.title) ask(row.title.id)
    else if (key) resume(key)
  }
  return (
    <div className={draft ? 'studio with-form' : 'studio'}>
      <StudioTop heading={words.studio.title} name={account.owner.name} onLeave={signOut} />
      <Notices />
      <StudioNav />
      <DropZone onFiles={(files) => void addFiles(files)} />
      {draft && <UploadForm key={draft.key} upload={draft} waiting={drafts.length - 1} />}
      <section className="studio-list" aria-label={words.studio.mine}>
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
