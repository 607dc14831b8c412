import { useCallback, useEffect, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { followProgress } from '#player/api/progress.ts'
import { useRequest } from '#player/api/request.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { studioAddress, watchAddress } from '#player/router.ts'
import { PricePanel } from '#player/shop/price-panel.tsx'
import { Player } from '#player/watch/player.tsx'
import { useSpeech } from '#player/words/words.ts'
import { ChapterFields } from '../chapter-fields.tsx'
import { CheckPanel } from '../check-panel.tsx'
import { ManagePanel } from '../manage-panel.tsx'
import { PeopleFields } from '../people-fields.tsx'
import { PosterPanel } from '../poster-panel.tsx'
import { SectionTabs, useSection } from '../section-tabs.tsx'
import { SeriesFields } from '../series-fields.tsx'
import { SignedInPage } from '../signed-in-page.tsx'
import { SubtitlePanel } from '../subtitle-panel.tsx'
import { useStudioWords } from '../words/words.ts'
import { LicencesPanel } from './licences-panel.tsx'
import { LinesEditor } from './lines/lines-editor.tsx'
import { type Picture, usePicture } from './picture.ts'
import { WordsFields } from './words-fields.tsx'
import '#player/styles/player.css'
import '#player/styles/seek.css'
import '#player/styles/player-menus.css'
import '#player/styles/watch.css'
import '#player/styles/turns.css'
import '#player/styles/player-full-screen.css'
import '#player/styles/details.css'
import '#player/styles/title-panels.css'
import '#player/styles/upload-form.css'
import '#player/styles/title-editor.css'

const sections = ['words', 'people', 'parts', 'subtitles', 'licences', 'look', 'manage'] as const
type Section = (typeof sections)[number]

const nobodyAsks = () => undefined

/** The picture stays where it is while what is edited beside it changes. */
function PictureBox({ title, onBox }: { title: TitleView; onBox(box: HTMLElement | null): void }) {
  const studio = useStudioWords()
  if (!title.playable) return <p className="no-picture">{studio.title.noPlayer}</p>
  return (
    <div className="picture-box" ref={onBox}>
      <Player
        title={title}
        at={0}
        encoded={null}
        offered={title.renditions.map(({ name }) => name).join(' ')}
        onPlaying={nobodyAsks}
      />
    </div>
  )
}

type BodyProps = {
  section: Section
  title: TitleView
  picture: Picture
  onChanged(): void
  onSaved(title: TitleView): void
}

function Body({ section, title, picture, onChanged, onSaved }: BodyProps) {
  switch (section) {
    case 'words':
      return <WordsFields title={title} onSaved={onSaved} />
    case 'people':
      return (
        <>
          <PeopleFields {...{ title, onChanged }} />
          <SeriesFields {...{ title, onChanged }} />
        </>
      )
    case 'parts':
      return <ChapterFields {...{ title, onChanged, picture }} />
    case 'subtitles':
      return (
        <>
          <LinesEditor title={title} picture={picture} />
          <SubtitlePanel titleId={title.id} />
        </>
      )
    case 'licences':
      return <LicencesPanel {...{ title, onChanged }} />
    case 'look':
      return (
        <>
          <PosterPanel {...{ title, onChanged }} open />
          <PricePanel {...{ title, onChanged }} />
        </>
      )
    case 'manage':
      return (
        <>
          <ManagePanel {...{ title, onChanged }} open />
          {title.state === 'complete' && <CheckPanel titleId={title.id} open />}
        </>
      )
  }
}

function Work({ title, onChanged, onSaved }: Omit<BodyProps, 'section' | 'picture'>) {
  const { language } = useSpeech()
  const studio = useStudioWords()
  const [section, setSection] = useSection(sections)
  const [box, setBox] = useState<HTMLElement | null>(null)
  const picture = usePicture(box)
  const text = tell(title.texts, language)
  return (
    <article className="title-work">
      <div className="title-head">
        <Link href={studioAddress('titles')}>{studio.title.back}</Link>
        <h2 lang={text.language}>{text.title}</h2>
        {title.hidden && <span className="badge">{studio.hidden.badge}</span>}
        {title.playable && <Link href={watchAddress(title.id)}>{studio.title.watch}</Link>}
      </div>
      <PictureBox title={title} onBox={setBox} />
      <div className="title-sections">
        <SectionTabs
          {...{ sections, section }}
          label={studio.title.sections}
          names={studio.title}
          onChange={setSection}
          panel="title-section"
        />
        <div role="tabpanel" id="title-section" aria-labelledby={`tab-${section}`}>
          <Body key={section} {...{ section, title, picture, onChanged, onSaved }} />
        </div>
      </div>
    </article>
  )
}

/** Read again when something of it has moved on: its state, its qualities, its pictures. */
function useTitle(id: string) {
  const { language } = useSpeech()
  const request = useRequest(`studio title ${id} ${language}`, (signal) =>
    call('title', { params: { id }, typed: true, signal }),
  )
  const [saved, setSaved] = useState<TitleView | null>(null)
  const { reload } = request
  const read = request.data
  useEffect(() => setSaved(read), [read])
  const again = useCallback(() => reload(), [reload])
  useEffect(() => {
    let last = ''
    return followProgress(id, ({ state, picturesDue, renditions }) => {
      const now = `${state} ${picturesDue} ${renditions.length}`
      if (last !== '' && last !== now) again()
      last = now
    })
  }, [id, again])
  return { title: saved ?? read, problem: request.problem, reload: again, setSaved }
}

function OneTitle({ id }: { id: string }) {
  const { title, problem, reload, setSaved } = useTitle(id)
  if (title) return <Work title={title} onChanged={reload} onSaved={setSaved} />
  if (problem) return <ProblemNotice problem={problem} retry={reload} />
  return <Icon name="hourglass" />
}

/** One title of one's own: all that can be said and done of it, beside its picture. */
export default function TitlePage({ id }: { id: string }) {
  const { title } = useStudioWords()
  return (
    <SignedInPage heading={title.open} note="">
      <OneTitle id={id} />
    </SignedInPage>
  )
}
