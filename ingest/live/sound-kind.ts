/** Which container the sound of a station is in: what it says of itself is often wrong, so its bytes are looked at. Pure. */

/** ffmpeg's names of demuxers. */
export type SoundKind = 'aac' | 'mp3' | 'ogg' | 'flac'

const types: Readonly<Record<string, SoundKind>> = {
  ...{ 'audio/aac': 'aac', 'audio/aacp': 'aac', 'audio/x-aac': 'aac', 'application/aac': 'aac' },
  ...{ 'audio/mpeg': 'mp3', 'audio/mp3': 'mp3', 'audio/x-mpeg': 'mp3', 'audio/mpeg3': 'mp3' },
  ...{
    'application/ogg': 'ogg',
    'audio/ogg': 'ogg',
    'audio/vorbis': 'ogg',
    'audio/opus': 'ogg',
    'video/ogg': 'ogg',
  },
  ...{ 'audio/flac': 'flac', 'audio/x-flac': 'flac' },
}

/** So many of the first bytes tell one from another. */
export const sniffBytes = 4096

const magic: Readonly<Record<string, SoundKind>> = { OggS: 'ogg', fLaC: 'flac' }

/** Four bytes are enough of these. */
export const hasMagic = (first: Buffer | undefined): boolean =>
  first !== undefined && first.toString('latin1', 0, 4) in magic

/** By the bytes, else by `Content-Type`; null where neither says anything: the rest is not looked at. */
export function soundKind(first: Buffer, contentType: string | undefined): SoundKind | null {
  const start = first.toString('latin1', 0, 4)
  const said = types[contentType?.split(';')[0]?.trim().toLowerCase() ?? ''] ?? null
  return magic[start] ?? frames(first) ?? said ?? (start.startsWith('ID3') ? 'mp3' : null)
}

/** The bytes after eleven of a frame's syncword, by how often they are there: ADTS has layer 0, MP3 has layer III. */
function frames(first: Buffer): SoundKind | null {
  const seen = new Map<number, number>()
  for (let at = first.indexOf(0xff); at >= 0 && at + 1 < first.length; at = first.indexOf(0xff, at + 1)) {
    const second = first[at + 1] ?? 0
    if ((second & 0xe0) === 0xe0 && second !== 0xff) seen.set(second, (seen.get(second) ?? 0) + 1)
  }
  const [most, times] = [...seen].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  if (times < 3) return null
  if ((most & 0xf6) === 0xf0) return 'aac'
  return (most & 0xe6) === 0xe2 ? 'mp3' : null
}
