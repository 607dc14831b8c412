/**
 * What a file is, by our own reading of its first bytes: the ffmpeg demuxer to force, or what it is instead.
 * ffmpeg's own guess is never used: it takes playlists and scripts for media and opens what they name.
 */
export type Sniffed =
  | { kind: 'media'; demuxer: string }
  /** Media, of a kind that is not taken. */
  | { kind: 'unsupported'; what: string }
  | { kind: 'not-media' }

/** Bytes of the beginning that are enough to tell. */
export const sniffBytes = 256 * 1024

type Signature = { demuxer: string; at: number; bytes: string | readonly number[] }

const signatures: readonly Signature[] = [
  ...['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'styp'].map((bytes) => ({
    demuxer: 'mov',
    at: 4,
    bytes,
  })),
  { demuxer: 'matroska', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { demuxer: 'ogg', at: 0, bytes: 'OggS' },
  { demuxer: 'flac', at: 0, bytes: 'fLaC' },
  { demuxer: 'flv', at: 0, bytes: 'FLV' },
  { demuxer: 'asf', at: 0, bytes: [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11] },
  { demuxer: 'mpeg', at: 0, bytes: [0, 0, 1, 0xba] },
  { demuxer: 'mxf', at: 0, bytes: [0x06, 0x0e, 0x2b, 0x34] },
  { demuxer: 'rm', at: 0, bytes: '.RMF' },
  { demuxer: 'amr', at: 0, bytes: '#!AMR' },
  { demuxer: 'ac3', at: 0, bytes: [0x0b, 0x77] },
  { demuxer: 'dts', at: 0, bytes: [0x7f, 0xfe, 0x80, 0x01] },
  { demuxer: 'dv', at: 0, bytes: [0x1f, 0x07, 0x00] },
  { demuxer: 'caf', at: 0, bytes: 'caff' },
  { demuxer: 'au', at: 0, bytes: '.snd' },
  { demuxer: 'wv', at: 0, bytes: 'wvpk' },
  { demuxer: 'ape', at: 0, bytes: 'MAC ' },
  { demuxer: 'ivf', at: 0, bytes: 'DKIF' },
  { demuxer: 'gxf', at: 0, bytes: [0, 0, 0, 0, 1, 0xbc] },
  { demuxer: 'w64', at: 0, bytes: [0x72, 0x69, 0x66, 0x66, 0x2e, 0x91, 0xcf, 0x11] },
  { demuxer: 'nut', at: 0, bytes: 'nut/multimedia container' },
]

/** RIFF and IFF files name their kind at byte 8. */
const forms: Readonly<Record<string, string>> = { 'AVI ': 'avi', WAVE: 'wav', AIFF: 'aiff', AIFC: 'aiff' }

const unsupported: readonly { what: string; bytes: readonly number[] }[] = [
  { what: 'MPEG video without a container', bytes: [0, 0, 1, 0xb3] },
  { what: 'H.264 or HEVC without a container', bytes: [0, 0, 0, 1] },
]

const starts = (head: Buffer, at: number, bytes: string | readonly number[]): boolean => {
  const wanted = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes)
  return head.length >= at + wanted.length && head.subarray(at, at + wanted.length).equals(wanted)
}

/** Sync bytes of an MPEG transport stream in a row, plain (188) or with a 4-byte time code (192, M2TS). */
function isTransportStream(head: Buffer): boolean {
  return [
    [188, 0],
    [192, 4],
    [204, 0],
  ].some(([size = 188, first = 0]) => {
    // The stream may begin anywhere in a packet.
    for (let offset = first; offset < first + size && offset < head.length; offset += 1) {
      if (head[offset] !== 0x47) continue
      let packets = 0
      while (packets < 6 && head[offset + packets * size] === 0x47) packets += 1
      if (packets >= Math.min(6, Math.max(3, Math.floor(head.length / size)))) return true
    }
    return false
  })
}

/** Bytes an ID3v2 tag takes in front of the sound (id3.org, section 3.1: a syncsafe size). */
function id3Bytes(head: Buffer): number {
  if (!starts(head, 0, 'ID3') || head.length < 10) return 0
  const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6, 10)
  return 10 + ((a & 0x7f) << 21) + ((b & 0x7f) << 14) + ((c & 0x7f) << 7) + (d & 0x7f)
}

/** Bytes a frame of MPEG audio takes, 0 where its header is none (ISO/IEC 11172-3, 2.4.1.3). */
function mpegAudioFrame(head: Buffer, at: number): number {
  const [sync = 0, second = 0, third = 0] = head.subarray(at, at + 3)
  const layer = (second >> 1) & 3
  const version = (second >> 3) & 3
  const bitrateIndex = third >> 4
  const rateIndex = (third >> 2) & 3
  if (sync !== 0xff || (second & 0xe0) !== 0xe0 || layer === 0 || version === 1) return 0
  if (bitrateIndex === 0 || bitrateIndex === 15 || rateIndex === 3) return 0
  const table = bitrates[version === 3 ? `1-${4 - layer}` : layer === 3 ? '2-1' : '2-2'] ?? []
  const bitrate = (table[bitrateIndex] ?? 0) * 1000
  const rate = ([44100, 48000, 32000][rateIndex] ?? 44100) / (version === 3 ? 1 : version === 2 ? 2 : 4)
  const padding = (third >> 1) & 1
  if (layer === 3) return (Math.floor((12 * bitrate) / rate) + padding) * 4
  return Math.floor(((layer === 1 && version !== 3 ? 72 : 144) * bitrate) / rate) + padding
}

const bitrates: Readonly<Record<string, readonly number[]>> = {
  '1-1': [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  '1-2': [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  '1-3': [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2-1': [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  '2-2': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}

/** Bare MPEG audio or ADTS: three frames in a row, each where the one before says. */
function elementaryAudio(head: Buffer, from: number): string | null {
  const second = head[from + 1] ?? 0
  if (head[from] === 0xff && (second & 0xf6) === 0xf0) {
    const length =
      (((head[from + 3] ?? 0) & 3) << 11) | ((head[from + 4] ?? 0) << 3) | ((head[from + 5] ?? 0) >> 5)
    const next = from + length
    if (
      length > 7 &&
      (next >= head.length || (head[next] === 0xff && ((head[next + 1] ?? 0) & 0xf6) === 0xf0))
    )
      return 'aac'
  }
  let at = from
  for (let frames = 0; frames < 3; frames += 1) {
    const length = mpegAudioFrame(head, at)
    if (length === 0) return null
    at += length
    if (at + 4 > head.length) return frames > 0 || from > 0 ? 'mp3' : null
  }
  return 'mp3'
}

/** @param head the first `sniffBytes` of the file, or all of it */
export function sniff(head: Buffer): Sniffed {
  for (const { demuxer, at, bytes } of signatures)
    if (starts(head, at, bytes)) return { kind: 'media', demuxer }
  if (['RIFF', 'RF64', 'FORM'].some((name) => starts(head, 0, name))) {
    const demuxer = forms[head.toString('latin1', 8, 12)]
    return demuxer ? { kind: 'media', demuxer } : { kind: 'not-media' }
  }
  if (isTransportStream(head)) return { kind: 'media', demuxer: 'mpegts' }
  const tag = id3Bytes(head)
  if (tag > 0 && starts(head, tag, 'fLaC')) return { kind: 'media', demuxer: 'flac' }
  if (tag > 0 && starts(head, tag, [0x0b, 0x77])) return { kind: 'media', demuxer: 'ac3' }
  // A cover picture can push the first frame past what was read: then the tag alone has to do.
  const audio = tag >= head.length ? 'mp3' : elementaryAudio(head, tag)
  if (audio) return { kind: 'media', demuxer: audio }
  if (tag > 0) return { kind: 'media', demuxer: 'mp3' }
  const known = unsupported.find(({ bytes }) => starts(head, 0, bytes))
  return known ? { kind: 'unsupported', what: known.what } : { kind: 'not-media' }
}

/** Most packets of a transport stream scrambled (ISO/IEC 13818-1, 2.4.3.3)? */
export function isScrambled(head: Buffer): boolean {
  const first = head.indexOf(0x47)
  let scrambled = 0
  let packets = 0
  for (let at = first; at >= 0 && at + 188 <= head.length && head[at] === 0x47; at += 188) {
    packets += 1
    if (((head[at + 3] ?? 0) & 0xc0) !== 0) scrambled += 1
  }
  return packets > 4 && scrambled > packets / 2
}

/** Boxes that only an encrypted MP4 has (ISO/IEC 23001-7): sample entries `encv`/`enca`, or `pssh`. */
export function namesProtection(head: Buffer): boolean {
  return ['encv', 'enca', 'pssh'].some((type) => head.includes(type, 0, 'latin1'))
}
