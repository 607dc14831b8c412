import { useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { problemText } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { watchAddress } from '#player/router.ts'
import { Player } from '#player/watch/player.tsx'
import { notPlaying, type Playing } from '#player/watch/playing.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/player.css'
import '#player/styles/seek.css'
import '#player/styles/player-menus.css'
import '#player/styles/player-full-screen.css'
import '#player/styles/embed.css'

/** In a window of its own: the frame belongs to somebody else's page. */
function HubLink({ id, children, lang }: { id: string; children: string; lang?: string }) {
  return (
    <a href={watchAddress(id)} target="_blank" rel="noopener" lang={lang}>
      {children}
    </a>
  )
}

/** What is only opened on the hub: what is paid, whose passes lie with the hub's own pages. */
function OnHub({ id }: { id: string }) {
  const { words } = useSpeech()
  return (
    <div className="embedded-closed night">
      <p>{words.pages.onlyOnHub}</p>
      <a className="button primary" href={watchAddress(id)} target="_blank" rel="noopener">
        {words.pages.openOnHub}
      </a>
    </div>
  )
}

function Framed({ title }: { title: TitleView }) {
  const { language } = useSpeech()
  const [playing, setPlaying] = useState<Playing>(notPlaying)
  const text = tell(title.texts, language)
  const offered = title.renditions.map(({ name }) => name).join(' ')
  return (
    <>
      <p className="embedded-name">
        <HubLink id={title.id} lang={text.language}>
          {text.title}
        </HubLink>
      </p>
      {playing.unpaid ? (
        <OnHub id={title.id} />
      ) : (
        <Player title={title} at={0} encoded={null} offered={offered} onPlaying={setPlaying} />
      )}
    </>
  )
}

/** A title inside another site's page: the player, its name, and nothing else of the hub. */
export default function EmbedPage({ id }: { id: string }) {
  const { words, language, locale } = useSpeech()
  const { data, problem } = useRequest(`embed ${id} ${locale}`, (signal) =>
    call('title', { params: { id }, query: { use: 'embed' }, signal }),
  )
  useDocumentTitle(data ? tell(data.texts, language).title : null)
  return (
    <main id="main" tabIndex={-1} className="embedded">
      {data && <Framed title={data} />}
      {problem && !data && (
        <div className="embedded-closed night">
          <p>{problemText(problem, words)}</p>
          <HubLink id={id}>{words.pages.openOnHub}</HubLink>
        </div>
      )}
    </main>
  )
}
