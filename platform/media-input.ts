/**
 * What an upload may make ffmpeg do. A playlist, ffconcat or DASH manifest renamed `.mp4` would otherwise make it
 * open what it names: the demuxer is forced and is the only one permitted, and so are the protocol of its source
 * (`file`, or `http` to the one object that is served to it) and the decoders below.
 */

/**
 * Codecs taken, with the decoders of this ffmpeg for each (its own name, where it is the only one). Others have
 * known holes (MagicYUV: CVE-2026-8461) or no use.
 */
const codecs: Readonly<Record<string, readonly string[]>> = {
  ...ownName([
    'h264',
    'hevc',
    'vp8',
    'vp9',
    'mpeg1video',
    'mpeg2video',
    'mpeg4',
    'h263',
    'h263p',
    'h263i',
    'theora',
  ]),
  ...ownName([
    'vp3',
    'vp4',
    'vp6',
    'vp6a',
    'vp6f',
    'vc1',
    'wmv1',
    'wmv2',
    'wmv3',
    'msmpeg4v1',
    'msmpeg4v2',
    'mjpeg',
  ]),
  ...ownName([
    'dvvideo',
    'prores',
    'dnxhd',
    'cfhd',
    'rv10',
    'rv20',
    'rv30',
    'rv40',
    'svq1',
    'svq3',
    'cinepak',
  ]),
  ...ownName(['indeo3', 'indeo5', 'rawvideo', 'v210', 'huffyuv', 'ffvhuff', 'ffv1', 'png', 'qtrle']),
  av1: ['libdav1d', 'av1'],
  msmpeg4v3: ['msmpeg4'],
  flv1: ['flv'],
  ...ownName([
    'aac',
    'aac_latm',
    'ac3',
    'eac3',
    'truehd',
    'mlp',
    'opus',
    'vorbis',
    'flac',
    'alac',
    'wmav1',
    'wmav2',
  ]),
  ...ownName([
    'wmapro',
    'wmavoice',
    'cook',
    'sipr',
    'ralf',
    'atrac3',
    'nellymoser',
    'speex',
    'gsm',
    'gsm_ms',
    'qdm2',
  ]),
  ...ownName(['ape', 'tta', 'wavpack', 's302m', 'dvaudio']),
  dts: ['dca'],
  mp3: ['mp3float', 'mp3'],
  mp2: ['mp2float', 'mp2'],
  mp1: ['mp1float', 'mp1'],
  amr_nb: ['amrnb'],
  amr_wb: ['amrwb'],
  ra_144: ['real_144'],
  ra_288: ['real_288'],
  adpcm_g722: ['g722'],
  adpcm_g726: ['g726'],
  ...ownName(['adpcm_ima_wav', 'adpcm_ms', 'adpcm_ima_qt', 'adpcm_swf', 'adpcm_yamaha']),
  ...ownName(['pcm_u8', 'pcm_s8', 'pcm_alaw', 'pcm_mulaw', 'pcm_dvd', 'pcm_bluray']),
  ...ownName(['pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_s24be', 'pcm_s32le', 'pcm_s32be']),
  ...ownName(['pcm_f32le', 'pcm_f32be', 'pcm_f64le', 'pcm_f64be']),
}

function ownName(names: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, [name]]))
}

/** Codec names as ffprobe prints them. */
export const takenCodecs: ReadonlySet<string> = new Set(Object.keys(codecs))

/** Text and bitmap subtitles are not decoded here, but ffmpeg looks into every stream before it begins. */
const subtitles = [
  'subrip',
  'srt',
  'ass',
  'ssa',
  'webvtt',
  'mov_text',
  'text',
  'pgssub',
  'dvdsub',
  'dvbsub',
  'cc_dec',
]

const decoders = [...Object.values(codecs).flat(), ...subtitles].join(',')

/** Pixels of the largest picture taken: 8K in either direction, with room for odd formats. */
export const maxPixels = 8192 * 8192

/**
 * ffmpeg and ffprobe options that must stand before the input of an upload, whose path or address inside the sandbox
 * is `source`; `pipe:0`, or of another descriptor, where it comes by a pipe.
 */
export function hostileInput(demuxer: string, source: string): string[] {
  const protocols = source.startsWith('http:') ? 'http,tcp' : source.startsWith('pipe:') ? 'pipe' : 'file'
  return [
    ...['-f', demuxer, '-format_whitelist', demuxer, '-protocol_whitelist', protocols],
    ...['-codec_whitelist', decoders, '-max_pixels', String(maxPixels)],
  ]
}
