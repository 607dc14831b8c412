import { complaintCategories } from '#catalog/contract/complaint.ts'
import type { QuarterReport } from '#catalog/contract/transparency.ts'
import { formatNumber } from '#player/format/size.ts'
import type { Language } from '#player/words/language.ts'
import { useSpeech, type Words } from '#player/words/words.ts'

type Row = readonly [string, string]
type Group = { heading: string; rows: readonly Row[] }

/** The figures of a quarter in words, group by group. */
function groupsOf(report: QuarterReport, words: Words, language: Language): Group[] {
  const { transparency, complain, restricted } = words
  const { received, outcomes, hours, overdue, appeals, restrictions, audience } = report
  const count = (value: number) => formatNumber(value, language)
  const time = (value: number | null) =>
    value === null ? '–' : transparency.inHours(formatNumber(value, language, 2))
  return [
    {
      heading: transparency.received,
      rows: [
        ...complaintCategories.map(
          (name): Row => [complain.categories[name], count(received.byCategory[name])],
        ),
        [transparency.total, count(received.total)],
      ],
    },
    {
      heading: transparency.outcomes,
      rows: (['restriction', 'correction', 'rejected'] as const).map((name) => [
        transparency.outcome[name],
        count(outcomes[name]),
      ]),
    },
    {
      heading: transparency.hours,
      rows: [
        [transparency.median, time(hours.median)],
        [transparency.worst, time(hours.worst)],
        [transparency.overdue, count(overdue)],
      ],
    },
    {
      heading: transparency.appeals,
      rows: (['received', 'confirmed', 'changed', 'overdue'] as const).map((name) => [
        transparency.appeal[name],
        count(appeals[name]),
      ]),
    },
    {
      heading: transparency.restrictions,
      rows: [
        ...restrictions.made.map(
          (made): Row => [
            transparency.made(restricted.reasons[made.reason], made.authority),
            count(made.count),
          ],
        ),
        [transparency.lifted, count(restrictions.lifted)],
      ],
    },
    {
      heading: words.audience.heading,
      rows: audience.map(({ month, average, days, incomplete, over }): Row => {
        const told = [words.audience.row(month, days)]
        if (incomplete > 0) told.push(words.audience.incomplete(incomplete))
        if (over) told.push(words.audience.over)
        return [told.join('; '), count(average)]
      }),
    },
  ]
}

export function Figures({ report }: { report: QuarterReport }) {
  const { words, language } = useSpeech()
  const { transparency } = words
  return (
    <table className="figures">
      <thead className="unseen">
        <tr>
          <th scope="col">{transparency.figure}</th>
          <th scope="col">{transparency.value}</th>
        </tr>
      </thead>
      {groupsOf(report, words, language)
        .filter(({ rows }) => rows.length > 0)
        .map(({ heading, rows }) => (
          <tbody key={heading}>
            <tr>
              <th scope="rowgroup" colSpan={2}>
                {heading}
              </th>
            </tr>
            {rows.map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        ))}
    </table>
  )
}
