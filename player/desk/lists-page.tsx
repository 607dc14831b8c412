import { useState } from 'react'
import type { Collection } from '#catalog/contract/lists.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/desk.css'
import '#player/styles/details.css'
import '#player/styles/lists-desk.css'
import { DeskShell } from './desk-shell.tsx'
import { moved } from './list-draft.ts'
import { ListEditor } from './list-editor.tsx'
import { OrderableLines } from './orderable.tsx'

/** What is open in the editor: a list, a new one (the number tells one from the next), or nothing. */
type Open = { id: string } | { anew: number } | null

function Lists({ first }: { first: readonly Collection[] }) {
  const { words, language } = useSpeech()
  const { collections } = words
  const [lists, setLists] = useState(first)
  const [open, setOpen] = useState<Open>(null)
  const { problem, run } = useTask()
  const chosen = open && 'id' in open ? lists.find(({ id }) => id === open.id) : undefined
  const put = (saved: Collection) =>
    setLists((old) =>
      old.some(({ id }) => id === saved.id)
        ? old.map((one) => (one.id === saved.id ? saved : one))
        : [saved, ...old],
    )
  /** Each list's position is its place; those that have it already are left alone. */
  const reorder = (from: number, to: number) => {
    const ordered = moved(lists, from, to).map((list, position) => ({ ...list, position }))
    const changed = ordered.filter(
      ({ id, position }) => lists.find((one) => one.id === id)?.position !== position,
    )
    setLists(ordered)
    run(
      async () => {
        for (const { id, position } of changed)
          await call('patchCollection', { params: { id }, body: { position } })
      },
      () => undefined,
    )
  }
  const row = (list: Collection) => (
    <button
      type="button"
      className="desk-row"
      aria-pressed={list === chosen}
      onClick={() => setOpen({ id: list.id })}
    >
      <span className="desk-name">{tell(list.texts, language).title}</span>
      <span className="small">{words.home.count(list.titleIds.length)}</span>
      <span className="badge">{list.published ? collections.shown : collections.draft}</span>
    </button>
  )
  return (
    <div className="desk">
      <section className="desk-queue" aria-label={collections.heading}>
        <button type="button" className="button" onClick={() => setOpen({ anew: Date.now() })}>
          <Icon name="plus" />
          {collections.new}
        </button>
        {problem && <FieldProblem problem={problem} />}
        {lists.length === 0 && <p>{collections.none}</p>}
        <OrderableLines
          items={lists.map((list) => ({
            key: list.id,
            name: tell(list.texts, language).title,
            body: row(list),
          }))}
          onMove={reorder}
        />
      </section>
      {open && (
        <ListEditor
          key={'anew' in open ? open.anew : open.id}
          list={chosen ?? null}
          onSaved={put}
          onRemoved={(id) => {
            setLists((old) => old.filter((one) => one.id !== id))
            setOpen(null)
          }}
        />
      )}
    </div>
  )
}

function Loaded() {
  const { language, locale } = useSpeech()
  const { data, problem, reload } = useRequest(`desk lists ${locale}`, (signal) =>
    call('listCollections', { signal }),
  )
  if (problem) return <ProblemNotice problem={problem} retry={reload} />
  return data && <Lists key={language} first={data.collections} />
}

/** Where moderators and admins put lists together. */
export default function ListsPage() {
  const { words } = useSpeech()
  return (
    <DeskShell heading={words.collections.heading} leastRole="moderator">
      <Loaded />
    </DeskShell>
  )
}
