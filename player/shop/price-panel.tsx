import type { TitleView } from '#catalog/contract/title.ts'
import { tell } from '#player/home/title-text.ts'
import { RowPanel } from '#player/studio/row-panel.tsx'
import { useSpeech } from '#player/words/words.ts'
import { PriceFields } from './price-fields.tsx'
import '#player/styles/details.css'

const priceIn = ({ offers }: TitleView, of: 'title' | 'series') =>
  offers.find((offer) => offer.of === of) ?? null

/** What a title of mine costs, by itself and with its series. */
export function PricePanel({ title, onChanged }: { title: TitleView; onChanged: () => void }) {
  const { words, language } = useSpeech()
  const { price } = words
  return (
    <RowPanel icon="ticket" heading={price.heading}>
      <PriceFields
        heading={price.ofTitle}
        of="title"
        id={title.id}
        price={priceIn(title, 'title')}
        onChanged={onChanged}
      />
      {title.series && (
        <PriceFields
          key={title.series.id}
          heading={price.ofSeries(tell(title.series.texts, language).title)}
          note={price.seriesNote}
          of="series"
          id={title.series.id}
          price={priceIn(title, 'series')}
          onChanged={onChanged}
        />
      )}
    </RowPanel>
  )
}
