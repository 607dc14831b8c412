import { type DragEvent, useRef, useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'

/** What a file dialog offers first. The server judges by content, so other files are not kept out. */
export const acceptedFiles = 'video/*,audio/*,.mkv,.ts,.mts,.m2ts,.mxf,.mov,.avi,.flac,.mpg'

export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { words } = useSpeech()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label={words.studio.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={28} />
      <div>
        <p className="drop-title">{words.studio.drop}</p>
        <p className="small">{words.studio.dropNote}</p>
      </div>
      <button type="button" className="button primary" onClick={() => input.current?.click()}>
        {words.studio.choose}
      </button>
      <input
        ref={input}
        type="file"
        className="unseen"
        multiple
        accept={acceptedFiles}
        tabIndex={-1}
        aria-label={words.studio.choose}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // So that choosing the same file again, to go on, is a change too.
          event.target.value = ''
        }}
      />
    </section>
  )
}
