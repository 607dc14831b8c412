import { type FormEvent, useState } from 'react'
import type { Programme } from '#catalog/contract/channel.ts'
import { call } from '#player/api/client.ts'
import { creationKeys, newCreationKey } from '#player/api/creation-key.ts'
import { useRequest } from '#player/api/request.ts'
import { languages } from '#player/words/language.ts'
import { useSpeech } from '#player/words/words.ts'
import { AskedTwice } from '../asked-twice.tsx'
import { ageOptions } from '../detail-options.ts'
import { FieldProblem } from '../field-problem.tsx'
import { SelectField } from '../select-field.tsx'
import { useTask } from '../task.ts'
import { LiveLicences } from './live-licences.tsx'
import { type ProgrammeDraft, writtenProgramme } from './programme-draft.ts'

type Props = {
  channelId: string
  day: string
  /** null: a new one. */
  programme: Programme | null
  first: ProgrammeDraft
  onSaved(): void
  onRemoved(): void
  onClose(): void
}

const spoken = ['kk', 'ru', 'en', 'tr', 'uz', 'ky', 'zxx'] as const

/** Licences that count for this programme in place of those of the channel. */
function OwnLicences({ channelId, programmeId }: { channelId: string; programmeId: string }) {
  const { channels } = useSpeech().words
  const params = { id: channelId, programmeId }
  const { data, reload } = useRequest(`programme ${programmeId}`, (signal) =>
    call('programme', { params, signal }),
  )
  const { run, ...task } = useTask()
  return (
    <details className="row-panel">
      <summary>{channels.ownLicence}</summary>
      <p className="small">{channels.ownLicenceNote}</p>
      <LiveLicences
        {...{ licences: data?.licences ?? [], task }}
        onRevoke={(licenceId) =>
          run(() => call('revokeProgrammeLicence', { params: { ...params, licenceId } }), reload)
        }
        onAdd={(body) =>
          run(() => call('addProgrammeLicence', { params, body, key: newCreationKey() }), reload)
        }
      />
    </details>
  )
}

type FieldsProps = { draft: ProgrammeDraft; onChange(part: Partial<ProgrammeDraft>): void }

/** What is chosen of a programme. */
function Choices({ draft, onChange }: FieldsProps) {
  const { words } = useSpeech()
  const { channels } = words
  return (
    <>
      <SelectField
        label={words.form.titleLanguage}
        value={draft.titleLanguage}
        options={languages.map((language) => [language, words.languages[language]] as const)}
        onChange={(titleLanguage) => onChange({ titleLanguage })}
      />
      <SelectField
        label={channels.language}
        value={draft.language}
        options={[
          ['', channels.asChannel] as const,
          ...spoken.map(
            (code) => [code, code === 'zxx' ? words.form.soundNone : words.languages[code]] as const,
          ),
        ]}
        onChange={(language) => onChange({ language })}
      />
      <SelectField
        label={channels.origin}
        value={draft.origin}
        options={[
          ['', channels.unsaid],
          ['domestic', channels.domestic],
          ['foreign', channels.foreign],
        ]}
        onChange={(origin) => onChange({ origin })}
      />
      <SelectField
        label={channels.age}
        value={draft.ageMark}
        options={[['' as const, channels.asChannel] as const, ...ageOptions(words)]}
        onChange={(ageMark) => onChange({ ageMark })}
      />
    </>
  )
}

function Fields({ draft, onChange }: FieldsProps) {
  const { channels } = useSpeech().words
  const time = (name: 'starts' | 'ends') => (
    <label className="field line-number">
      <span>{channels[name]}</span>
      <input
        type="time"
        required
        value={draft[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
    </label>
  )
  return (
    <div className="details-fields">
      {time('starts')}
      {time('ends')}
      <label className="field programme-name">
        <span>{channels.name}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: it stands where the button was that was pressed for it
          autoFocus
          lang={draft.titleLanguage}
          maxLength={300}
          value={draft.title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </label>
      <Choices {...{ draft, onChange }} />
      <label className="field programme-name">
        <span>{channels.description}</span>
        <textarea
          rows={2}
          maxLength={10_000}
          lang={draft.titleLanguage}
          value={draft.description}
          onChange={({ target }) => onChange({ description: target.value })}
        />
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={draft.record}
          onChange={({ target }) => onChange({ record: target.checked })}
        />
        {channels.record}
      </label>
    </div>
  )
}

/** One programme of a day: put into the guide, moved, changed, taken out. */
export function ProgrammeForm({ channelId, day, programme, first, onSaved, onRemoved, onClose }: Props) {
  const { channels } = useSpeech().words
  const [draft, setDraft] = useState(first)
  const [keyOf] = useState(creationKeys)
  const { busy, problem, run } = useTask()
  const body = writtenProgramme(draft, day, programme?.texts)
  const fault = 'fault' in body ? body.fault : null
  const params = { id: channelId, programmeId: programme?.id ?? '' }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if ('fault' in body) return
    run(
      () =>
        programme
          ? call('patchProgramme', { params, body, typed: true })
          : call('createProgramme', { params: { id: channelId }, body, key: keyOf(body), typed: true }),
      onSaved,
    )
  }
  return (
    <form className="programme-form" onSubmit={save}>
      <Fields draft={draft} onChange={(part) => setDraft((old) => ({ ...old, ...part }))} />
      <p className="small">
        {channels.nextDay} {channels.cuts}
      </p>
      {fault && draft.title !== '' && <p className="field-problem">{channels[fault]}</p>}
      {problem && <FieldProblem problem={problem} />}
      <div className="form-actions">
        <button type="submit" className="button primary" disabled={busy || fault !== null}>
          {channels.save}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {channels.cancel}
        </button>
        {programme && (
          <AskedTwice
            label={channels.programmeRemove}
            sure={channels.programmeSure}
            yes={channels.yesRemove}
            no={channels.no}
            busy={busy}
            onYes={() => run(() => call('deleteProgramme', { params }), onRemoved)}
          />
        )}
      </div>
      {programme && <OwnLicences channelId={channelId} programmeId={programme.id} />}
    </form>
  )
}
