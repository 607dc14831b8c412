import type { TitleState } from '#catalog/contract/title.ts'
import type { IconName } from '#player/icons/shapes.ts'

/** How the upload of a file stands in this browser. */
export type Phase =
  | 'draft'
  /** Begun before; the browser asks whether it may read the file again. */
  | 'needsPermission'
  /** Begun before; the file has to be chosen again. */
  | 'needsFile'
  | 'creating'
  | 'queued'
  | 'uploading'
  | 'paused'
  | 'offline'
  | 'signedOut'
  | 'failed'
  | 'sent'

export type RowKey =
  | 'needsLicence'
  | 'needsPermission'
  | 'needsFile'
  | 'queued'
  | 'uploading'
  | 'paused'
  | 'offline'
  | 'signedOut'
  | 'failed'
  | 'probing'
  | 'encoding'
  | 'watchable'
  | 'complete'
  | 'refused'
  | 'draft'
  | 'broken'

export type RowAction =
  | 'fill'
  | 'allow'
  | 'again'
  | 'pause'
  | 'resume'
  | 'now'
  | 'signIn'
  | 'retry'
  | 'watch'
  | 'anotherFile'
  | 'sameFile'

/** `tone` is the colour of the state's words; they and the icon say it without it too. */
export type RowLook = {
  icon: IconName
  tone: 'sky' | 'gold' | 'madder' | 'reed' | 'plain'
  /** The one next thing to do; null when there is only waiting. */
  action: RowAction | null
  bars: 'none' | 'upload' | 'both'
  /** The upload can still be called off. */
  cancel: boolean
}

export const rowLooks: Readonly<Record<RowKey, RowLook>> = {
  needsLicence: { icon: 'scale', tone: 'gold', action: 'fill', bars: 'none', cancel: true },
  needsPermission: { icon: 'file-video', tone: 'gold', action: 'allow', bars: 'upload', cancel: true },
  needsFile: { icon: 'file-video', tone: 'gold', action: 'again', bars: 'upload', cancel: true },
  queued: { icon: 'hourglass', tone: 'plain', action: null, bars: 'upload', cancel: true },
  uploading: { icon: 'upload', tone: 'sky', action: 'pause', bars: 'both', cancel: true },
  paused: { icon: 'circle-pause', tone: 'gold', action: 'resume', bars: 'both', cancel: true },
  offline: { icon: 'wifi-off', tone: 'gold', action: 'now', bars: 'both', cancel: true },
  signedOut: { icon: 'triangle-alert', tone: 'gold', action: 'signIn', bars: 'both', cancel: true },
  failed: { icon: 'triangle-alert', tone: 'madder', action: 'retry', bars: 'both', cancel: true },
  probing: { icon: 'search', tone: 'sky', action: null, bars: 'both', cancel: false },
  encoding: { icon: 'refresh-cw', tone: 'sky', action: null, bars: 'both', cancel: false },
  watchable: { icon: 'play', tone: 'reed', action: 'watch', bars: 'both', cancel: false },
  complete: { icon: 'circle-check', tone: 'reed', action: 'watch', bars: 'none', cancel: false },
  refused: { icon: 'triangle-alert', tone: 'madder', action: 'anotherFile', bars: 'none', cancel: true },
  draft: { icon: 'file-video', tone: 'gold', action: 'sameFile', bars: 'none', cancel: true },
  broken: { icon: 'wifi-off', tone: 'gold', action: 'sameFile', bars: 'upload', cancel: true },
}

const phaseKeys: Readonly<Record<Exclude<Phase, 'sent'>, RowKey>> = {
  draft: 'needsLicence',
  needsPermission: 'needsPermission',
  needsFile: 'needsFile',
  creating: 'uploading',
  queued: 'queued',
  uploading: 'uploading',
  paused: 'paused',
  offline: 'offline',
  signedOut: 'signedOut',
  failed: 'failed',
}

const stateKeys: Readonly<Record<TitleState, RowKey>> = {
  draft: 'draft',
  uploading: 'broken',
  probing: 'probing',
  refused: 'refused',
  encoding: 'encoding',
  watchable: 'watchable',
  complete: 'complete',
}

/** Server states that the server has reached by itself, whatever this browser still believes. */
const beyondUpload: ReadonlySet<TitleState> = new Set([
  'probing',
  'refused',
  'encoding',
  'watchable',
  'complete',
])
export const reachedByItself = (state: TitleState): boolean => beyondUpload.has(state)

/**
 * What a row says: this browser knows best while it is sending, the server afterwards. An upload the browser has
 * just finished and the server still calls `uploading` is being looked at. A file chosen anew for a refused title
 * is being sent again, so its phase goes before the old refusal.
 */
export function rowKey(phase: Phase | null, state: TitleState | null): RowKey {
  if (phase === null) return stateKeys[state ?? 'draft']
  if (phase === 'sent') return state && beyondUpload.has(state) ? stateKeys[state] : 'probing'
  if (state && beyondUpload.has(state) && state !== 'refused') return stateKeys[state]
  return phaseKeys[phase]
}

/** Whole stitches of `of` that are sewn at a share from 0 to 1; the last one only when everything is done. */
export function stitches(share: number, of = 40): number {
  return Math.floor(Math.min(1, Math.max(0, share)) * of)
}
