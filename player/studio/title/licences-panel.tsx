import { type FormEvent, useState } from 'react'
import type { Licence, TitleView } from '#catalog/contract/title.ts'
import { call, callTagged } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { recall, remember } from '#player/device.ts'
import { useSpeech } from '#player/words/words.ts'
import { AskedTwice } from '../asked-twice.tsx'
import { FieldProblem } from '../field-problem.tsx'
import { type Draft, gapsOf, newDraft, newTitleOf } from '../licence-draft.ts'
import { LicenceSentence } from '../licence-sentence.tsx'
import { RestrictionNotes } from '../restriction-notes.tsx'
import { ConflictAsked } from '../revise/conflict-notice.tsx'
import { type OwnChanges, ownChanges } from '../revise/own-changes.ts'
import { type PartInWork, usePart } from '../revise/use-part.ts'
import { useStudioWords } from '../words/words.ts'
import { bareLicences, withLicence, withRevoked } from './licence-list.ts'
import { daysLeft, licenceSentences, readsNow, standingOfLicence } from './licence-words.ts'

type Props = { title: TitleView; onChanged(): void }

const tones = { running: 'reed', coming: 'gold', over: 'plain', revoked: 'madder', never: 'madder' } as const

/** One licence in words, and taking it back. */
export function OneLicence({
  licence,
  busy,
  onRevoke,
}: {
  licence: Licence
  busy: boolean
  onRevoke(): void
}) {
  const { words } = useSpeech()
  const studio = useStudioWords()
  const { licences } = studio
  const now = new Date()
  const standing = standingOfLicence(licence, now)
  const left = daysLeft(licence, now)
  const [first = '', ...rest] = licenceSentences(licence, words, studio)
  const ended = standing === 'over' || standing === 'revoked'
  return (
    <li className={ended ? 'licence ended' : 'licence'}>
      <p className={`studio-state tone-${tones[standing]}`}>
        {licences.standing[standing]}
        {left !== null && left <= 30 && ` · ${licences.endsIn(left)}`}
      </p>
      <p className="licence-says">{first}</p>
      <p className="small">{rest.join(' ')}</p>
      {!ended && licence.revocable !== false && (
        <AskedTwice
          label={licences.revoke}
          sure={licences.sure}
          yes={licences.yes}
          no={licences.no}
          busy={busy}
          onYes={onRevoke}
        />
      )}
    </li>
  )
}

/** Changes of the licences of a title, which somebody else may be changing as well. */
const useLicences = (
  id: string,
  onChanged: () => void,
  own: OwnChanges<Licence[]>,
): PartInWork<Licence[]> => {
  const read = async () => {
    const { answer, etag } = await callTagged('title', { params: { id }, typed: true })
    return { part: answer.licences, etag: etag ?? '' }
  }
  return usePart(read, onChanged, own)
}

/** Those that somebody else has added or withdrawn meanwhile are among these. */
function TheirLicences({ revising }: { revising: PartInWork<Licence[]> }) {
  const { words } = useSpeech()
  const studio = useStudioWords()
  if (!revising.theirs) return null
  const now = new Date()
  return (
    <ConflictAsked busy={revising.busy} onMine={revising.keepMine} onTheirs={revising.keepTheirs}>
      <p className="small">{studio.conflict.now}</p>
      <ul>
        {revising.theirs.map((licence) => (
          <li key={licence.id}>
            {studio.licences.standing[standingOfLicence(licence, now)]}.{' '}
            {licenceSentences(licence, words, studio)[0]}
          </li>
        ))}
      </ul>
    </ConflictAsked>
  )
}

/** One licence more, as a sentence; `from` besides, which the sentence has no place for. */
function NewLicenceForm({ title, onChanged, own }: Props & { own: OwnChanges<Licence[]> }) {
  const { words, language } = useSpeech()
  const { licences } = useStudioWords()
  const fresh = () => newDraft('', language, recall('licensor') ?? '')
  const [draft, setDraft] = useState<Draft>(fresh)
  const [from, setFrom] = useState('')
  const [added, setAdded] = useState(false)
  const [keyOf] = useState(creationKeys)
  const revising = useLicences(title.id, onChanged, own)
  const { busy, problem } = revising
  const today = new Date().toISOString().slice(0, 10)
  const gaps = gapsOf({ ...draft, title: 'any' }, today)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const { licence } = newTitleOf(draft)
    if (!licence || gaps.length > 0) return
    const body = { ...licence, ...(from === '' ? {} : { from: `${from}T00:00` }) }
    revising.save({
      base: title.licences,
      write: (ifMatch) =>
        call('addLicence', { params: { id: title.id }, body, key: keyOf(body), ifMatch, typed: true }),
      made: (added, from) => withLicence(from, added),
      done: () => {
        remember('licensor', draft.licensor.trim())
        setDraft(fresh())
        setFrom('')
        setAdded(true)
        onChanged()
      },
    })
  }
  return (
    <form className="title-form" onSubmit={send}>
      <h3>{licences.addHeading}</h3>
      <LicenceSentence
        draft={draft}
        today={today}
        onChange={(part) => {
          setAdded(false)
          setDraft((old) => ({ ...old, ...part }))
        }}
      />
      <label className="field licence-from">
        <span>{licences.starts}</span>
        <input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <p className="small">{licences.startsNote}</p>
      {gaps.length > 0 && <p className="small">{gaps.map((gap) => words.form[gap]).join('. ')}.</p>}
      {problem && <FieldProblem problem={problem} />}
      <TheirLicences revising={revising} />
      <div className="details-actions">
        <button type="submit" className="button primary" disabled={busy || gaps.length > 0}>
          {licences.add}
        </button>
        <p className="small" role="status">
          {added && licences.added}
        </p>
      </div>
    </form>
  )
}

/** Who lets the hub show a title, where and until when, each in words; one more, and taking one back. */
export function LicencesPanel({ title, onChanged }: Props) {
  const { words } = useSpeech()
  const studio = useStudioWords()
  // The form below changes the same list.
  const [own] = useState(() => ownChanges<Licence[]>(bareLicences))
  const revising = useLicences(title.id, onChanged, own)
  const { busy, problem } = revising
  const revoke = (licenceId: string) =>
    revising.save({
      base: title.licences,
      write: (ifMatch) =>
        call('revokeLicence', { params: { id: title.id, licenceId }, ifMatch, typed: true }),
      made: (_, from) => withRevoked(from, licenceId, new Date().toISOString()),
      done: onChanged,
    })
  return (
    <>
      <div className="reads">
        <h3>{studio.licences.now}</h3>
        <p>{readsNow(title, new Date(), words, studio).join(' ')}</p>
        <RestrictionNotes id={title.id} />
      </div>
      {title.licences.length === 0 && <p>{studio.licences.none}</p>}
      <ul className="licences">
        {title.licences.map((licence) => (
          <OneLicence key={licence.id} licence={licence} busy={busy} onRevoke={() => revoke(licence.id)} />
        ))}
      </ul>
      {problem && <FieldProblem problem={problem} />}
      <TheirLicences revising={revising} />
      <NewLicenceForm title={title} onChanged={onChanged} own={own} />
    </>
  )
}
