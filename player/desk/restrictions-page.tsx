import { useEffect, useState } from 'react'
import type { RegisteredRestriction, RestrictionState } from '#catalog/contract/desk-registers.ts'
import { restrictionStates } from '#catalog/contract/desk-registers.ts'
import { call } from '#player/api/client.ts'
import { formatClock, formatDay } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { channelAddress } from '#player/live/addresses.ts'
import { watchAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/duties.css'
import '#player/styles/plot.css'
import '#player/styles/registers.css'
import { DeskShell } from './desk-shell.tsx'
import { Register } from './register.tsx'
import { usePages } from './use-pages.ts'

/** A pause in typing, ms. */
const pauseMs = 300

/** What is typed, once it rests. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}

function Entry({ restriction }: { restriction: RegisteredRestriction }) {
  const { words, language } = useSpeech()
  const said = words.figures.restrictions
  const { title, channel, authority, decision, decidedOn, reason, territories, madeAt, until } = restriction
  const { liftedAt, liftReason, explanation } = restriction
  const of = title ?? channel
  return (
    <li className="registered">
      <h3>
        {title && <Link href={watchAddress(title.id)}>{tell(title.texts, language).title}</Link>}
        {channel && (
          <Link href={channelAddress(channel.id)}>
            {words.desk.channel(tell(channel.texts, language).title)}
          </Link>
        )}
        {of ? <span className="small"> {of.owner}</span> : said.gone}
      </h3>
      <p>
        {authority}, {said.decided(decision, formatDay(decidedOn, words))}
      </p>
      <p className="small">
        {[
          words.restricted.reasons[reason],
          said.territories(territories.join(', ')),
          said.made(formatClock(madeAt, words)),
          until && said.until(formatClock(until, words)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {explanation && <p className="small">{explanation}</p>}
      {liftedAt && (
        <p className="registered-end">{said.lifted(formatClock(liftedAt, words), liftReason ?? '')}</p>
      )}
    </li>
  )
}

function Restrictions() {
  const { words, language } = useSpeech()
  const said = words.figures.restrictions
  const [state, setState] = useState<RestrictionState>('in-force')
  const [typed, setTyped] = useState('')
  const decision = useRested(typed.trim())
  const pages = usePages(`${state} ${decision} ${language}`, async (cursor) => {
    const query = { state, ...(decision ? { decision } : {}), ...(cursor ? { cursor } : {}) }
    const { restrictions: rows, next } = await call('deskRestrictions', { query })
    return { rows, next }
  })
  return (
    <div className="duty">
      <div className="choice-row">
        <label>
          {said.state}
          <select value={state} onChange={({ target }) => setState(target.value as RestrictionState)}>
            {restrictionStates.map((name) => (
              <option key={name} value={name}>
                {said.states[name]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {said.find}
          <input
            type="search"
            maxLength={200}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
      </div>
      <Register pages={pages} none={said.none}>
        {(restriction) => <Entry key={restriction.id} restriction={restriction} />}
      </Register>
    </div>
  )
}

/** Every restriction by law, for moderators. */
export default function RestrictionsPage() {
  const { figures } = useSpeech().words
  return (
    <DeskShell heading={figures.restrictions.heading} leastRole="moderator">
      <Restrictions />
    </DeskShell>
  )
}
