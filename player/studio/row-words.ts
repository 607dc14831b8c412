import type { RenditionInfo } from '#catalog/contract/title.ts'
import { formatBytes, formatPercent } from '#player/format/size.ts'
import { roughTime } from '#player/format/time.ts'
import { rungName } from '#player/watch/quality.ts'
import type { Locale } from '#player/words/language.ts'
import type { Words } from '#player/words/words.ts'
import type { RowAction, RowKey } from './row-state.ts'
import type { StudioWords } from './words/words.ts'

/** What is known of a row, for its second line. Shares from 0 to 1, bytes, seconds. */
export type RowFacts = {
  key: RowKey
  sent: number
  total: number
  left: number | null
  encoded: number
  /** Of the encoding; null while nobody can say. */
  encodingLeft: number | null
  renditions: readonly RenditionInfo[]
  /** The server's words about a refusal or a failure. */
  detail: string
}

function completeWords({ renditions }: RowFacts, words: Words): string {
  const pictures = renditions.filter(({ height }) => height !== null)
  const best = pictures.reduce<RenditionInfo | null>(
    (found, rung) => (found && (found.height ?? 0) >= (rung.height ?? 0) ? found : rung),
    null,
  )
  return best
    ? words.row.completeNote(pictures.length, rungName(best, words.player.kilobits))
    : words.row.completeSound
}

export function rowState(key: RowKey, { row }: Words, { queue: { states } }: StudioWords): string {
  return key === 'needsPermission' || key === 'needsFile' ? states[key] : row[key]
}

export function rowAction(action: RowAction, { row }: Words, { queue }: StudioWords): string {
  if (action === 'allow') return row.resume
  return action === 'again' ? queue.again : row[action]
}

/** One line that says how far it is, or what to do. */
export function rowNote(facts: RowFacts, words: Words, studio: StudioWords, locale: Locale): string {
  const sentShare = facts.total > 0 ? facts.sent / facts.total : 0
  const sent = formatPercent(sentShare, locale)
  const share = formatPercent(facts.encoded, locale)
  const encoded =
    facts.encodingLeft === null ? share : `${share} · ${words.row.left(roughTime(facts.encodingLeft, words))}`
  switch (facts.key) {
    case 'needsLicence':
      return facts.detail || words.row.needsLicenceNote
    case 'needsPermission':
      return studio.queue.states.needsPermissionNote
    case 'needsFile':
      return studio.queue.states.needsFileNote
    case 'queued':
      return words.row.queuedNote
    case 'uploading': {
      const size = words.row.sent(formatBytes(facts.sent, locale), formatBytes(facts.total, locale))
      return facts.left === null
        ? `${size} · ${studio.queue.leftUnknown}`
        : `${size} · ${words.row.left(roughTime(facts.left, words))}`
    }
    case 'paused':
      return words.row.pausedNote(sent)
    case 'offline':
      return words.row.offlineNote(sent)
    case 'signedOut':
      return words.row.signedOutNote
    case 'failed':
      return facts.detail || words.problem.unknown
    case 'probing':
      return words.row.probingNote
    case 'encoding':
      return words.row.encodingNote(encoded)
    case 'watchable':
      return words.row.watchableNote(encoded)
    case 'complete':
      return completeWords(facts, words)
    case 'refused':
      return facts.detail
    case 'draft':
      return words.row.draftNote
    case 'broken':
      return words.row.brokenNote
  }
}
