/**
 * Files as the browser gives them. Chromium has handles (File System API, WICG) that are found again after the browser was
 * closed; what TypeScript does not know of them stands here.
 */
export type Source = {
  file: File
  /** null where the browser has none: the file is chosen again then. */
  handle: FileSystemFileHandle | null
}

type Permitting = {
  queryPermission?(wanted: { mode: 'read' }): Promise<PermissionState>
  requestPermission?(wanted: { mode: 'read' }): Promise<PermissionState>
}
type Folder = FileSystemDirectoryHandle & { values(): AsyncIterable<FileSystemHandle> }
type Pickers = {
  showOpenFilePicker?(options: { multiple: boolean; id: string }): Promise<FileSystemFileHandle[]>
  showDirectoryPicker?(options: { id: string }): Promise<Folder>
}
type Dropped = DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> }

const pickers = (): Pickers => window as Pickers
/** The dialog opens where it was last. */
const id = 'nar-upload'

export const hasFilePicker = (): boolean => pickers().showOpenFilePicker !== undefined
export const hasFolderPicker = (): boolean => pickers().showDirectoryPicker !== undefined

const isAbort = (cause: unknown) => cause instanceof DOMException && cause.name === 'AbortError'

const ofHandle = async (handle: FileSystemFileHandle): Promise<Source> => ({
  file: await handle.getFile(),
  handle,
})

/** Asks for files; none when the dialog was closed. */
export async function pickFiles(): Promise<Source[]> {
  try {
    const handles = await pickers().showOpenFilePicker?.({ multiple: true, id })
    return await Promise.all((handles ?? []).map(ofHandle))
  } catch (cause) {
    if (isAbort(cause)) return []
    throw cause
  }
}

/** Asks for a folder; recordings in it and below. */
export async function pickFolder(): Promise<Source[]> {
  try {
    const folder = await pickers().showDirectoryPicker?.({ id })
    return folder ? await sourcesBelow(folder) : []
  } catch (cause) {
    if (isAbort(cause)) return []
    throw cause
  }
}

async function sourcesBelow(folder: Folder): Promise<Source[]> {
  const found: Source[] = []
  for await (const one of folder.values()) {
    if (one.kind === 'directory') found.push(...(await sourcesBelow(one as Folder)))
    else if (isRecording(one.name)) found.push(await ofHandle(one as FileSystemFileHandle))
  }
  return found
}

/** Of a folder: what is no recording lies beside recordings. Of files that were chosen one by one the hub is the judge. */
export const isRecording = (name: string): boolean =>
  /\.(mp4|m4v|mov|mkv|webm|ts|mts|m2ts|mxf|avi|mpe?g|vob|wmv|flv|3gp|mp3|m4a|aac|ogg|opus|oga|ogv|wav|flac|aiff?|wma)$/i.test(
    name,
  ) && !name.startsWith('.')

export const fromInput = (files: FileList | null, folder: boolean): Source[] =>
  [...(files ?? [])]
    .filter(({ name }) => !folder || isRecording(name))
    .map((file) => ({ file, handle: null }))

/** What was dropped, folders with all below them. To be called before the event is over: then its items are gone. */
export async function fromDrop({ items, files }: DataTransfer): Promise<Source[]> {
  const all = [...items].filter(({ kind }) => kind === 'file') as Dropped[]
  if (all.some(({ getAsFileSystemHandle }) => getAsFileSystemHandle === undefined)) {
    const entries = all.map((item) => item.webkitGetAsEntry())
    if (!entries.some((entry) => entry?.isDirectory)) return fromInput(files, false)
    return (await Promise.all(entries.map((entry) => sourcesOfEntry(entry, false)))).flat()
  }
  const handles = await Promise.all(all.map((item) => item.getAsFileSystemHandle?.()))
  const found = handles.map(async (handle): Promise<Source[]> => {
    if (!handle) return []
    if (handle.kind === 'directory') return sourcesBelow(handle as Folder)
    return [await ofHandle(handle as FileSystemFileHandle)]
  })
  return (await Promise.all(found)).flat()
}

/** Browsers without handles (File and Directory Entries API). */
async function sourcesOfEntry(entry: FileSystemEntry | null, within: boolean): Promise<Source[]> {
  if (!entry) return []
  if (entry.isFile) {
    if (within && !isRecording(entry.name)) return []
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    return [{ file, handle: null }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: Source[] = []
  for (;;) {
    // A hundred at a time, then none.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return found
    for (const one of some) found.push(...(await sourcesOfEntry(one, true)))
  }
}

/**
 * A file that was chosen before. `ask`: with a question to the owner, which a browser lets pass only after a click.
 * null when it may not be read, or is gone.
 */
export async function reopened(handle: FileSystemFileHandle, ask: boolean): Promise<File | 'ask' | null> {
  const permitting = handle as FileSystemFileHandle & Permitting
  const wanted = { mode: 'read' } as const
  try {
    let state = (await permitting.queryPermission?.(wanted)) ?? 'granted'
    if (state === 'prompt' && ask) state = (await permitting.requestPermission?.(wanted)) ?? 'denied'
    if (state === 'prompt') return 'ask'
    return state === 'granted' ? await handle.getFile() : null
  } catch {
    return null
  }
}
