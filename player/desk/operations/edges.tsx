import type { Operations } from '#catalog/contract/operations.ts'
import { formatNumber, orDash } from '#player/format/size.ts'
import { formatClock } from '#player/format/time.ts'
import { FactBox } from '#player/plot/fact-box.tsx'
import { FigureTable } from '#player/plot/figure-table.tsx'
import { type Speech, useSpeech } from '#player/words/words.ts'

type Edge = Operations['edges'][number]

/** Where it sends less than it could, and since when. */
function stateOf({ ok, since, shed }: Edge, { words, locale }: Speech): { text: string; isRight: boolean } {
  const said = words.edges
  if (ok === null || since === null) return { text: said.unseen, isRight: false }
  if (!ok)
    return {
      text: `${said.ill} · ${words.figures.operations.since(formatClock(since, words))}`,
      isRight: false,
    }
  if (shed > 0) return { text: said.full(formatNumber(shed * 100, locale)), isRight: false }
  return { text: said.well, isRight: true }
}

/** The regional edges: how each is, and how full. */
export function Edges({ edges }: Pick<Operations, 'edges'>) {
  const speech = useSpeech()
  const { words, locale } = speech
  const said = words.edges
  if (edges.length === 0) return null
  const megabits = (rate: number | null) =>
    orDash(rate, (value) => said.megabits(formatNumber(value / 1e6, locale)))
  const regions: Readonly<Record<string, string>> = words.regions
  return (
    <FactBox heading={said.heading} note={said.note}>
      <FigureTable
        label={said.heading}
        columns={[said.edge, said.region, said.state, said.sends, said.capacity]}
      >
        {edges.map((edge) => {
          const { text, isRight } = stateOf(edge, speech)
          return (
            <tr key={edge.name}>
              <th scope="row">
                <bdi>{edge.name}</bdi>
              </th>
              <td>{regions[edge.region] ?? said.abroad}</td>
              <td className={isRight ? 'right' : 'wrong'}>{text}</td>
              <td>{megabits(edge.rate)}</td>
              <td>{megabits(edge.capacity)}</td>
            </tr>
          )
        })}
      </FigureTable>
    </FactBox>
  )
}
