import type { AttributeType } from './attributes.ts'

/** Every tag of RFC 8216bis: what it may stand in, what its value is, what it must have. */

export type TagKind = 'basic' | 'both' | 'segment' | 'media' | 'metadata' | 'multivariant'

export type TagSpec = {
  kind: TagKind
  /** Section of RFC 8216bis. */
  section: string
  value: 'none' | 'integer' | 'float' | 'extinf' | 'byterange' | 'date' | 'playlist-type' | 'attributes'
  /** Not more than one in a playlist. */
  once?: true
  attributes?: Readonly<Record<string, AttributeType>>
  required?: readonly string[]
}

const yesNo = ['YES', 'NO'] as const
const yes = ['YES'] as const

const streamAttributes = {
  BANDWIDTH: 'integer',
  'AVERAGE-BANDWIDTH': 'integer',
  SCORE: 'float',
  CODECS: 'string',
  'SUPPLEMENTAL-CODECS': 'string',
  RESOLUTION: 'resolution',
  'HDCP-LEVEL': ['TYPE-0', 'TYPE-1', 'NONE'],
  'ALLOWED-CPC': 'string',
  'VIDEO-RANGE': ['SDR', 'HLG', 'PQ'],
  'REQ-VIDEO-LAYOUT': 'string',
  'STABLE-VARIANT-ID': 'string',
  VIDEO: 'string',
  'PATHWAY-ID': 'string',
} as const

const keyAttributes = {
  METHOD: ['NONE', 'AES-128', 'SAMPLE-AES', 'SAMPLE-AES-CTR'],
  URI: 'string',
  IV: 'hexadecimal',
  KEYFORMAT: 'string',
  KEYFORMATVERSIONS: 'string',
} as const

const segmentTags: Record<string, TagSpec> = {
  EXTINF: { kind: 'segment', section: '4.4.4.1', value: 'extinf' },
  'EXT-X-BYTERANGE': { kind: 'segment', section: '4.4.4.2', value: 'byterange' },
  'EXT-X-DISCONTINUITY': { kind: 'segment', section: '4.4.4.3', value: 'none' },
  'EXT-X-KEY': {
    kind: 'segment',
    section: '4.4.4.4',
    value: 'attributes',
    attributes: keyAttributes,
    required: ['METHOD'],
  },
  'EXT-X-MAP': {
    kind: 'segment',
    section: '4.4.4.5',
    value: 'attributes',
    attributes: { URI: 'string', BYTERANGE: 'string' },
    required: ['URI'],
  },
  'EXT-X-PROGRAM-DATE-TIME': { kind: 'segment', section: '4.4.4.6', value: 'date' },
  'EXT-X-GAP': { kind: 'segment', section: '4.4.4.7', value: 'none' },
  'EXT-X-BITRATE': { kind: 'segment', section: '4.4.4.8', value: 'integer' },
  'EXT-X-PART': {
    kind: 'segment',
    section: '4.4.4.9',
    value: 'attributes',
    attributes: { URI: 'string', DURATION: 'float', INDEPENDENT: yes, BYTERANGE: 'string', GAP: yes },
    required: ['URI', 'DURATION'],
  },
}

const mediaTags: Record<string, TagSpec> = {
  'EXT-X-TARGETDURATION': { kind: 'media', section: '4.4.3.1', value: 'integer', once: true },
  'EXT-X-MEDIA-SEQUENCE': { kind: 'media', section: '4.4.3.2', value: 'integer', once: true },
  'EXT-X-DISCONTINUITY-SEQUENCE': { kind: 'media', section: '4.4.3.3', value: 'integer', once: true },
  'EXT-X-ENDLIST': { kind: 'media', section: '4.4.3.4', value: 'none', once: true },
  'EXT-X-PLAYLIST-TYPE': { kind: 'media', section: '4.4.3.5', value: 'playlist-type', once: true },
  'EXT-X-I-FRAMES-ONLY': { kind: 'media', section: '4.4.3.6', value: 'none', once: true },
  'EXT-X-PART-INF': {
    kind: 'media',
    section: '4.4.3.7',
    value: 'attributes',
    once: true,
    attributes: { 'PART-TARGET': 'float' },
    required: ['PART-TARGET'],
  },
  'EXT-X-SERVER-CONTROL': {
    kind: 'media',
    section: '4.4.3.8',
    value: 'attributes',
    once: true,
    attributes: {
      'CAN-SKIP-UNTIL': 'float',
      'CAN-SKIP-DATERANGES': yes,
      'HOLD-BACK': 'float',
      'PART-HOLD-BACK': 'float',
      'CAN-BLOCK-RELOAD': yes,
    },
  },
  'EXT-X-DATERANGE': {
    kind: 'metadata',
    section: '4.4.5.1',
    value: 'attributes',
    attributes: {
      ID: 'string',
      CLASS: 'string',
      'START-DATE': 'string',
      CUE: 'string',
      'END-DATE': 'string',
      DURATION: 'float',
      'PLANNED-DURATION': 'float',
      'END-ON-NEXT': yes,
      'SCTE35-CMD': 'hexadecimal',
      'SCTE35-OUT': 'hexadecimal',
      'SCTE35-IN': 'hexadecimal',
    },
    required: ['ID', 'START-DATE'],
  },
  'EXT-X-SKIP': {
    kind: 'metadata',
    section: '4.4.5.2',
    value: 'attributes',
    once: true,
    attributes: { 'SKIPPED-SEGMENTS': 'integer', 'RECENTLY-REMOVED-DATERANGES': 'string' },
    required: ['SKIPPED-SEGMENTS'],
  },
  'EXT-X-PRELOAD-HINT': {
    kind: 'metadata',
    section: '4.4.5.3',
    value: 'attributes',
    attributes: {
      TYPE: ['PART', 'MAP'],
      URI: 'string',
      'BYTERANGE-START': 'integer',
      'BYTERANGE-LENGTH': 'integer',
    },
    required: ['TYPE', 'URI'],
  },
  'EXT-X-RENDITION-REPORT': {
    kind: 'metadata',
    section: '4.4.5.4',
    value: 'attributes',
    attributes: { URI: 'string', 'LAST-MSN': 'integer', 'LAST-PART': 'integer' },
    required: ['URI'],
  },
}

const multivariantTags: Record<string, TagSpec> = {
  'EXT-X-MEDIA': {
    kind: 'multivariant',
    section: '4.4.6.1',
    value: 'attributes',
    attributes: {
      TYPE: ['AUDIO', 'VIDEO', 'SUBTITLES', 'CLOSED-CAPTIONS'],
      URI: 'string',
      'GROUP-ID': 'string',
      LANGUAGE: 'string',
      'ASSOC-LANGUAGE': 'string',
      NAME: 'string',
      'STABLE-RENDITION-ID': 'string',
      DEFAULT: yesNo,
      AUTOSELECT: yesNo,
      FORCED: yesNo,
      'INSTREAM-ID': 'string',
      'BIT-DEPTH': 'integer',
      'SAMPLE-RATE': 'integer',
      CHARACTERISTICS: 'string',
      CHANNELS: 'string',
    },
    required: ['TYPE', 'GROUP-ID', 'NAME'],
  },
  'EXT-X-STREAM-INF': {
    kind: 'multivariant',
    section: '4.4.6.2',
    value: 'attributes',
    attributes: {
      ...streamAttributes,
      'FRAME-RATE': 'float',
      AUDIO: 'string',
      SUBTITLES: 'string',
      'CLOSED-CAPTIONS': 'string-or-none',
    },
    required: ['BANDWIDTH'],
  },
  'EXT-X-I-FRAME-STREAM-INF': {
    kind: 'multivariant',
    section: '4.4.6.3',
    value: 'attributes',
    attributes: { ...streamAttributes, URI: 'string' },
    required: ['BANDWIDTH', 'URI'],
  },
  'EXT-X-SESSION-DATA': {
    kind: 'multivariant',
    section: '4.4.6.4',
    value: 'attributes',
    attributes: {
      'DATA-ID': 'string',
      VALUE: 'string',
      URI: 'string',
      FORMAT: ['JSON', 'RAW'],
      LANGUAGE: 'string',
    },
    required: ['DATA-ID'],
  },
  'EXT-X-SESSION-KEY': {
    kind: 'multivariant',
    section: '4.4.6.5',
    value: 'attributes',
    attributes: keyAttributes,
    required: ['METHOD', 'URI'],
  },
  'EXT-X-CONTENT-STEERING': {
    kind: 'multivariant',
    section: '4.4.6.6',
    value: 'attributes',
    once: true,
    attributes: { 'SERVER-URI': 'string', 'PATHWAY-ID': 'string' },
    required: ['SERVER-URI'],
  },
}

export const tagTable: Readonly<Record<string, TagSpec>> = {
  EXTM3U: { kind: 'basic', section: '4.4.1.1', value: 'none' },
  'EXT-X-VERSION': { kind: 'basic', section: '4.4.1.2', value: 'integer' },
  'EXT-X-INDEPENDENT-SEGMENTS': { kind: 'both', section: '4.4.2.1', value: 'none', once: true },
  'EXT-X-START': {
    kind: 'both',
    section: '4.4.2.2',
    value: 'attributes',
    once: true,
    attributes: { 'TIME-OFFSET': 'signed-float', PRECISE: yesNo },
    required: ['TIME-OFFSET'],
  },
  'EXT-X-DEFINE': {
    kind: 'both',
    section: '4.4.2.3',
    value: 'attributes',
    attributes: { NAME: 'string', VALUE: 'string', IMPORT: 'string', QUERYPARAM: 'string' },
  },
  ...mediaTags,
  ...segmentTags,
  ...multivariantTags,
}

/** The tag's own entry; never one of the table's prototype. */
export const tagSpec = (name: string): TagSpec | null =>
  Object.hasOwn(tagTable, name) ? (tagTable[name] ?? null) : null
