import { type Credit, creditRoles } from '#catalog/contract/credit.ts'
import { tellName } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { personAddress } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'

/** Credits of one role: pairs of an aitys, each together, then everybody without one. */
function pairsOf(credits: readonly Credit[]): Credit[][] {
  const numbers = [...new Set(credits.flatMap(({ pair }) => pair ?? []))].sort((a, b) => a - b)
  return [
    ...numbers.map((number) => credits.filter(({ pair }) => pair === number)),
    ...credits.filter(({ pair }) => pair === null).map((credit) => [credit]),
  ]
}

function PersonLink({ person }: { person: Credit['person'] }) {
  const { language } = useSpeech()
  const { name, language: told } = tellName(person.names, language)
  return (
    <Link href={personAddress(person.id)} lang={told}>
      {name}
    </Link>
  )
}

/** Who is in a title and who made it, role by role; every name leads to what else they have done. */
export function Credits({ credits }: { credits: readonly Credit[] }) {
  const { words } = useSpeech()
  if (credits.length === 0) return null
  const roles = creditRoles.filter((role) => credits.some((credit) => credit.role === role))
  return (
    <section className="credits" aria-label={words.watch.people}>
      <dl>
        {roles.map((role) => (
          <div key={role}>
            <dt>{words.roles[role]}</dt>
            {pairsOf(credits.filter((credit) => credit.role === role)).map((pair) => (
              <dd key={`${pair[0]?.pair} ${pair[0]?.person.id}`}>
                {pair.map(({ person }, index) => (
                  <span key={person.id}>
                    {index > 0 && ' — '}
                    <PersonLink person={person} />
                  </span>
                ))}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
