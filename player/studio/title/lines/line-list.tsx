import { memo, useEffect, useRef } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import { useStudioWords } from '../../words/words.ts'
import type { LineDoubt } from './doubts.ts'
import { shortTime } from './files.ts'
import type { Line } from './line.ts'

type RowProps = {
  line: Line
  number: number
  language: string
  current: boolean
  playing: boolean
  doubts: readonly LineDoubt[] | undefined
  onSelect(key: number): void
}

const LineRow = memo(function LineRow({
  line,
  number,
  language,
  current,
  playing,
  doubts,
  onSelect,
}: RowProps) {
  const { lines: said } = useStudioWords()
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <li className={playing ? 'line-row now' : 'line-row'}>
      <button ref={row} type="button" aria-current={current} onClick={() => onSelect(line.key)}>
        <span className="line-times">
          <span className="unseen">{said.number(number)} </span>
          <bdi>{shortTime(line.start)}</bdi>
        </span>
        <span className="line-text" lang={language} dir="auto">
          {line.text}
        </span>
        {doubts && (
          <span className="line-doubt">
            <Icon name="triangle-alert" size={16} />
            <span className="unseen">{doubts.map((doubt) => said.doubts[doubt]).join(' ')}</span>
          </span>
        )}
      </button>
    </li>
  )
})

type Props = {
  lines: readonly Line[]
  shown: readonly Line[]
  language: string
  selected: number | null
  /** Of the line that stands now. */
  playing: number | null
  doubts: ReadonlyMap<number, readonly LineDoubt[]>
  onSelect(key: number): void
}

/** Every line in time, those with a doubt marked; one is worked on below. */
export function LineList({ lines, shown, language, selected, playing, doubts, onSelect }: Props) {
  const { lines: said } = useStudioWords()
  const numbers = new Map(lines.map(({ key }, at) => [key, at + 1]))
  return (
    <ol className="line-list" aria-label={said.label}>
      {shown.map((line) => (
        <LineRow
          key={line.key}
          line={line}
          number={numbers.get(line.key) ?? 0}
          language={language}
          current={line.key === selected}
          playing={line.key === playing}
          doubts={doubts.get(line.key)}
          onSelect={onSelect}
        />
      ))}
    </ol>
  )
}
