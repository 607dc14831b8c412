import { type DragEvent, useRef, useState } from 'react'
import { Icon } from '#player/icons/icon.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import {
  fromDrop,
  fromInput,
  hasFilePicker,
  hasFolderPicker,
  pickFiles,
  pickFolder,
  type Source,
} from './queue/file-system.ts'
import { elsewhere } from './queue/uploads.ts'
import { useStudioWords } from './words/words.ts'

/** What a file dialog offers first. The server judges by content, so other files are not kept out. */
export const acceptedFiles = 'video/*,audio/*,.mkv,.ts,.mts,.m2ts,.mxf,.mov,.avi,.flac,.mpg'

type InputProps = { folder: boolean; label: string; onSources: (sources: Source[]) => void }

/** A file dialog for browsers whose files have no handles, and for programs that drive one. */
function useInput({ folder, label, onSources }: InputProps) {
  const input = useRef<HTMLInputElement>(null)
  const element = (
    <input
      ref={input}
      type="file"
      className="unseen"
      multiple
      {...(folder ? { webkitdirectory: '' } : { accept: acceptedFiles })}
      tabIndex={-1}
      aria-label={label}
      onChange={(event) => {
        onSources(fromInput(event.target.files, folder))
        // So that choosing the same file again, to go on, is a change too.
        event.target.value = ''
      }}
    />
  )
  return { element, open: () => input.current?.click() }
}

export function DropZone({ onSources }: { onSources: (sources: Source[]) => void }) {
  const { words } = useSpeech()
  const studio = useStudioWords()
  const other = useStore(elsewhere)
  const [over, setOver] = useState(false)
  const files = useInput({ folder: false, label: words.studio.choose, onSources })
  const folder = useInput({ folder: true, label: studio.queue.folder, onSources })
  const choose = (wanted: 'files' | 'folder') => {
    const [has, pick, input] =
      wanted === 'files' ? [hasFilePicker(), pickFiles, files] : [hasFolderPicker(), pickFolder, folder]
    if (has) void pick().then(onSources, input.open)
    else input.open()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void fromDrop(event.dataTransfer).then(onSources)
  }
  if (other) return <p className="studio-note">{studio.queue.elsewhere}</p>
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
      <div className="drop-actions">
        <button type="button" className="button primary" onClick={() => choose('files')}>
          {words.studio.choose}
        </button>
        <button type="button" className="button" onClick={() => choose('folder')}>
          {studio.queue.folder}
        </button>
      </div>
      {files.element}
      {folder.element}
    </section>
  )
}
