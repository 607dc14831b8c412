import { useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { useCopied } from '#player/frame/copied.tsx'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/embed.css'
import { embedCode, frameSize } from './embed-code.ts'

function Code({ title }: { title: TitleView }) {
  const { words, language } = useSpeech()
  const { title: name } = tell(title.texts, language)
  const code = embedCode(`${location.origin}/embed/${title.id}`, name, frameSize())
  const { copied, copy } = useCopied(code)
  return (
    <div className="embed-code">
      <p className="small">{words.pages.embedNote}</p>
      <textarea
        readOnly
        dir="ltr"
        aria-label={words.pages.embedCode}
        value={code}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className="button" onClick={copy}>
        <Icon name={copied ? 'check' : 'share-2'} />
        <span role="status">{copied ? words.pages.copied : words.pages.copy}</span>
      </button>
    </div>
  )
}

/** How to frame a title, where its licence and its owner let others do so; nothing where they do not. */
export default function EmbedPanel({ title }: { title: TitleView }) {
  const { words } = useSpeech()
  const { data } = useRequest(`sharing ${title.id}`, (signal) =>
    call('sharing', { params: { id: title.id }, signal }),
  )
  const [open, setOpen] = useState(false)
  if (!data?.embed) return null
  return (
    <details className="embed-panel" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.pages.embed}</summary>
      {open && <Code title={title} />}
    </details>
  )
}
