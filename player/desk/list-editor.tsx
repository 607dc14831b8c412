import { type FormEvent, useState } from 'react'
import type { Collection } from '#catalog/contract/lists.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { Field } from '#player/complaints/field.tsx'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { collectionAddress } from '#player/router.ts'
import { AskedTwice } from '#player/studio/asked-twice.tsx'
import { SaveRow } from '#player/studio/save-row.tsx'
import { useTask } from '#player/studio/task.ts'
import { languages } from '#player/words/language.ts'
import { useSpeech } from '#player/words/words.ts'
import { draftOf, type ListDraft, mostTitles, moved, newDraft, textsOf } from './list-draft.ts'
import { OrderableLines } from './orderable.tsx'
import { TitleFinder } from './title-finder.tsx'

type TextProps = {
  draft: ListDraft
  problem: string | undefined
  onChange: (part: Partial<ListDraft>) => void
}

/** Name and note in every language; one name is enough. */
function Texts({ draft, problem, onChange }: TextProps) {
  const { collections } = useSpeech().words
  return languages.map((language) => (
    <div key={language} className="list-texts">
      <Field
        id={`name-${language}`}
        label={collections.nameIn[language]}
        problem={language === 'kk' ? problem : undefined}
      >
        {(tied) => (
          <input
            {...tied}
            lang={language}
            dir="auto"
            maxLength={300}
            value={draft.names[language]}
            onChange={({ target }) => onChange({ names: { ...draft.names, [language]: target.value } })}
          />
        )}
      </Field>
      <Field id={`note-${language}`} label={collections.noteIn[language]}>
        {(tied) => (
          <input
            {...tied}
            lang={language}
            dir="auto"
            maxLength={1000}
            value={draft.notes[language]}
            onChange={({ target }) => onChange({ notes: { ...draft.notes, [language]: target.value } })}
          />
        )}
      </Field>
    </div>
  ))
}

type Props = { list: Collection | null; onSaved: (list: Collection) => void; onRemoved: (id: string) => void }

/** One list, or a new one: its names, its titles in their order, and whether it is shown. */
export function ListEditor({ list, onSaved, onRemoved }: Props) {
  const { words, language } = useSpeech()
  const { collections } = words
  const [draft, setDraft] = useState<ListDraft>(() => (list ? draftOf(list) : newDraft))
  const [known, setKnown] = useState(() => new Map(list?.titles.map((title) => [title.id, title])))
  const [state, setState] = useState<'changed' | 'checked' | 'saved'>('changed')
  const [keyOf] = useState(creationKeys)
  const { busy, problem, run } = useTask()
  const edit = (part: Partial<ListDraft>) => {
    setDraft((old) => ({ ...old, ...part }))
    setState('changed')
  }
  const add = (title: TitleView) => {
    setKnown((old) => new Map(old).set(title.id, title))
    edit({ titleIds: [...draft.titleIds, title.id] })
  }
  const texts = textsOf(draft)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setState('checked')
    if (!texts) return document.getElementById('name-kk')?.focus()
    const { id, published } = draft
    const body = { texts, titleIds: [...draft.titleIds], published }
    const saving = () =>
      id === null
        ? call('createCollection', { body, key: keyOf(body) })
        : call('patchCollection', { params: { id }, body })
    run(saving, (saved) => {
      setDraft(draftOf(saved))
      setState('saved')
      onSaved(saved)
    })
  }
  const nameOf = (id: string) => {
    const title = known.get(id)
    return title ? tell(title.texts, language).title : collections.notReady(id)
  }
  const { id } = draft
  return (
    <form className="decision list-editor" onSubmit={save} noValidate>
      <Texts
        draft={draft}
        problem={state === 'checked' && !texts ? collections.needName : undefined}
        onChange={edit}
      />
      <h3>{collections.titles}</h3>
      {draft.titleIds.length > 1 && <p className="small">{collections.orderNote}</p>}
      <OrderableLines
        items={draft.titleIds.map((key) => ({ key, name: nameOf(key), body: nameOf(key) }))}
        onMove={(from, to) => edit({ titleIds: moved(draft.titleIds, from, to) })}
        onRemove={(key) => edit({ titleIds: draft.titleIds.filter((one) => one !== key) })}
      />
      <TitleFinder taken={draft.titleIds} full={draft.titleIds.length >= mostTitles} onAdd={add} />
      <label className="check-field">
        <input
          type="checkbox"
          checked={draft.published}
          onChange={({ target }) => edit({ published: target.checked })}
        />
        {collections.publish}
      </label>
      <SaveRow {...{ busy, saved: state === 'saved', problem }} />
      {id !== null && (
        <div className="details-actions">
          <Link href={collectionAddress(id)} className="button">
            {collections.open}
          </Link>
          <AskedTwice
            label={collections.remove}
            sure={collections.sure}
            yes={words.manage.yes}
            no={words.manage.no}
            busy={busy}
            onYes={() =>
              run(
                () => call('deleteCollection', { params: { id } }),
                () => onRemoved(id),
              )
            }
          />
        </div>
      )}
    </form>
  )
}
