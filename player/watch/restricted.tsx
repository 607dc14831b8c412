import type { RestrictionReason } from '#catalog/contract/restriction.ts'
import type { ApiProblem } from '#player/api/client.ts'
import { formatDay } from '#player/format/time.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Link } from '#player/link.tsx'
import { countryNames } from '#player/words/country-names.ts'
import { useSpeech, type Words } from '#player/words/words.ts'
import '#player/styles/restricted.css'

function placesOf({ territories, except }: ApiProblem['details'], words: Words): string {
  if (except !== undefined) return words.restricted.everywhereBut(countryNames(String(except), words))
  return territories === undefined ? words.restricted.nowhere : countryNames(String(territories), words)
}

/** The day here on which a moment falls. */
const dayOf = (moment: string, words: Words) => formatDay(new Date(moment).toLocaleDateString('sv-SE'), words)

/** Whether it is a reason that we have words for: another hub version may know more. */
const isReason = (reason: unknown, { restricted }: Words): reason is RestrictionReason =>
  typeof reason === 'string' && Object.hasOwn(restricted.reasons, reason)

type Props = {
  heading: string
  /** Where one objects. */
  complaint: string
  details: ApiProblem['details']
}

/** In place of what is closed by law (HTTP 451): who has decided so, by what, where it is open, and how to object. */
export function Restricted({ heading, complaint, details }: Props) {
  const { words } = useSpeech()
  const told = words.restricted
  useDocumentTitle(heading)
  const { authority, decision, decidedOn, reason, until } = details
  const rows = [
    [told.authority, authority],
    [told.decision, decision],
    [told.decidedOn, formatDay(String(decidedOn), words)],
    [told.reason, isReason(reason, words) ? told.reasons[reason] : reason],
    [told.until, until === undefined ? told.open : dayOf(String(until), words)],
    [told.where, placesOf(details, words)],
  ] as const
  return (
    <section className="missing restricted">
      <h1>{heading}</h1>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>{told.appeal}</p>
      <p className="restricted-actions">
        <Link href={complaint} className="button primary">
          {told.complain}
        </Link>
        <Link href="/" className="button">
          {words.problem.home}
        </Link>
      </p>
    </section>
  )
}
