import type { TitleView } from '#catalog/contract/title.ts'
import { useSpeech } from '#player/words/words.ts'
import { ChapterFields } from './chapter-fields.tsx'
import { PeopleFields } from './people-fields.tsx'
import { RowPanel } from './row-panel.tsx'
import { SeriesFields } from './series-fields.tsx'
import '#player/styles/details.css'

export type DetailsProps = { title: TitleView; onChanged: () => void }

/** Who is in a title of mine, which series it belongs to, and its parts. */
export function DetailsPanel(props: DetailsProps) {
  const { words } = useSpeech()
  return (
    <RowPanel icon="list" heading={words.details}>
      <PeopleFields {...props} />
      <SeriesFields {...props} />
      <ChapterFields {...props} />
    </RowPanel>
  )
}
