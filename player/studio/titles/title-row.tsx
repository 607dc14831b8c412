import type { MouseEvent } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { formatLength } from '#player/format/time.ts'
import { episodeLine, tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { Poster } from '#player/poster/poster.tsx'
import { titleInStudio } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import { rowKey, rowLooks } from '../row-state.ts'
import { rowState } from '../row-words.ts'
import { licenceLine } from '../title/licence-words.ts'
import { useStudioWords } from '../words/words.ts'

type Props = {
  title: TitleView
  selected: boolean
  /** `range`: with all from the row that was clicked last. */
  onSelect(selected: boolean, range: boolean): void
}

/** One of one's own titles in a long list: what it is, how it stands, who may see it. */
export function TitleRow({ title, selected, onSelect }: Props) {
  const { words, language } = useSpeech()
  const studio = useStudioWords()
  const text = tell(title.texts, language)
  const key = rowKey(null, title.state)
  const look = rowLooks[key]
  const facts = [
    words.kinds[title.kind],
    title.series ? tell(title.series.texts, language).title : null,
    episodeLine(title, words) || null,
    title.region ? words.regions[title.region] : null,
    words.age.mark(title.ageMark),
    title.duration === null ? null : formatLength(title.duration),
  ]
  return (
    <li className={selected ? 'title-row chosen' : 'title-row'}>
      <label className="title-check">
        <input
          type="checkbox"
          checked={selected}
          aria-label={studio.titles.select(text.title)}
          onChange={() => undefined}
          onClick={(event: MouseEvent) => onSelect(!selected, event.shiftKey)}
        />
      </label>
      <Poster title={title} shape="wide" />
      <div className="title-words">
        <h3 lang={text.language}>
          <Link href={titleInStudio(title.id)}>{text.title}</Link>
        </h3>
        <p className="small">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="title-standing">
        <p className={`studio-state tone-${look.tone}`}>
          <Icon name={look.icon} size={18} />
          {rowState(key, words, studio)}
        </p>
        <p className="small">{licenceLine(title, new Date(), words, studio)}</p>
        {title.hidden && <span className="badge">{studio.hidden.badge}</span>}
      </div>
    </li>
  )
}
