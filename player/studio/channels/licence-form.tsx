import { type FormEvent, useState } from 'react'
import type { NewLicence } from '#catalog/contract/title.ts'
import { recall } from '#player/device.ts'
import { useSpeech } from '#player/words/words.ts'
import { type Draft, gapsOf, newDraft, newTitleOf } from '../licence-draft.ts'
import { LicenceSentence } from '../licence-sentence.tsx'

export type LiveLicence = { draft: Draft; stream: boolean }

export const newLiveLicence = (language: Draft['titleLanguage']): LiveLicence => ({
  draft: newDraft('', language, recall('licensor') ?? ''),
  stream: true,
})

/** The licence that was written, as far as it is whole; null where something is missing. */
export function liveLicenceOf({ draft, stream }: LiveLicence, today: string): NewLicence | null {
  const { licence } = newTitleOf(draft)
  if (!licence || gapsOf({ ...draft, title: 'any' }, today).length > 0) return null
  return { ...licence, uses: stream ? ['live', 'stream'] : ['live'] }
}

export const todayHere = (): string => new Date().toISOString().slice(0, 10)

type Props = { licence: LiveLicence; onChange(licence: LiveLicence): void }

/** Leave to broadcast, as a sentence. */
export function LiveLicenceSentence({ licence, onChange }: Props) {
  const { words } = useSpeech()
  const { channels, form } = words
  const today = todayHere()
  const gaps = gapsOf({ ...licence.draft, title: 'any' }, today)
  return (
    <>
      <LicenceSentence
        draft={licence.draft}
        today={today}
        sentence={channels.licenceSentence}
        onChange={(part) => onChange({ ...licence, draft: { ...licence.draft, ...part } })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={licence.stream}
          onChange={({ target }) => onChange({ ...licence, stream: target.checked })}
        />
        {channels.licenceStream}
      </label>
      {gaps.length > 0 && <p className="small">{gaps.map((gap) => form[gap]).join('. ')}.</p>}
    </>
  )
}

type FormProps = {
  busy: boolean
  onAdd(licence: NewLicence): void
}

/** One licence more. */
export function LiveLicenceForm({ busy, onAdd }: FormProps) {
  const { words, language } = useSpeech()
  const [licence, setLicence] = useState(() => newLiveLicence(language))
  const made = liveLicenceOf(licence, todayHere())
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (made) onAdd(made)
  }
  return (
    <form className="title-form" onSubmit={send}>
      <LiveLicenceSentence licence={licence} onChange={setLicence} />
      <div>
        <button type="submit" className="button" disabled={busy || !made}>
          {words.channels.addLicence}
        </button>
      </div>
    </form>
  )
}
