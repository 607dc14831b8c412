import type { Account } from '#catalog/contract/account.ts'
import { keys } from '#catalog/contract/encoding.ts'
import { apiBase } from '#catalog/contract/routes.ts'
import { adultAge, type LocalTexts, type RenditionInfo, type TitleView } from '#catalog/contract/title.ts'
import { toldTo } from '#catalog/contract/told.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import type { AssetSummary } from '#catalog/store/asset-summaries.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import { errorText, isErrorCode, type Language } from '#platform/errors.ts'
import { isReady } from './access.ts'
import type { CatalogDeps } from './deps.ts'

/** Owner and moderators follow what was uploaded last; viewers have what can be played. */
export function assetFor(
  { owner, latest, shown }: TitleRecord,
  account: Account | null,
): AssetSummary | null {
  if (!mayEdit(account, { ownerId: owner.id })) return shown
  // A replacement that was called off leaves things as they were.
  return latest?.refusal?.code === 'cancelled' && shown ? shown : latest
}

/** What the owner chose, else what was made of the asset; null when there is none. */
export function posterKeyOf(title: TitleRecord, asset: AssetSummary | null): string | null {
  return title.poster ? keys.chosenPoster(title.id, title.poster.id) : asset?.posterKey || null
}

/** Another address for another picture: browsers keep the one they have. */
export function posterAddress(title: TitleRecord, asset: AssetSummary | null): string | null {
  const key = posterKeyOf(title, asset)
  const version = key?.replace(/^[a-z]+\/|\.jpg$/g, '').replaceAll('/', '.')
  return key && `${apiBase}/titles/${title.id}/poster.jpg?v=${version}`
}

/** Today's ladder, and what its owner has switched on, would make other renditions of a finished asset. */
const isOutdated = (
  { state, recipe, audioOnly, recording }: AssetSummary,
  { owner }: TitleRecord,
  recipeOf: CatalogDeps['recipeOf'],
): boolean =>
  // What was on air has no source to encode.
  state === 'complete' && recording === null && recipe !== recipeOf(owner.av1 && audioOnly === false)

/** A title as `account` may know it, in the reader's language. `recipeOf`: of today's ladder. `online`: it can be bought. */
export function titleView(
  title: TitleRecord,
  {
    account,
    language,
    recipeOf,
    online,
  }: { account: Account | null; language: Language; recipeOf: CatalogDeps['recipeOf']; online: boolean },
  renditions: RenditionInfo[],
): TitleView {
  const asset = assetFor(title, account)
  const mine = mayEdit(account, { ownerId: title.owner.id })
  return {
    id: title.id,
    owner: { id: title.owner.id, name: title.owner.name },
    kind: title.kind,
    texts: title.texts,
    region: title.region,
    languages: title.languages,
    ageMark: title.ageMark,
    year: title.year,
    recordedOn: title.recordedOn,
    series: title.series,
    season: title.season,
    episode: title.episode,
    credits: title.credits,
    demo: title.demo,
    state: asset?.state ?? 'draft',
    refusal: refusalOf(asset, language),
    playable: isReady(title),
    hidden: title.hidden,
    outdated: mine && asset !== null && isOutdated(asset, title, recipeOf),
    createdAt: title.createdAt.toISOString(),
    duration: asset?.duration ?? null,
    audioOnly: asset?.audioOnly ?? null,
    poster: posterAddress(title, asset),
    preview:
      asset?.hasPreview && (mine || (title.ageMark < adultAge && title.offers.length === 0))
        ? `${apiBase}/titles/${title.id}/preview.webp?v=${asset.id}.${asset.version}`
        : null,
    picturesDue: picturesDue(asset),
    renditions,
    licences: mine ? title.licences : [],
    offers: title.offers.map((offer) => ({ ...offer, online: online && offer.amount !== null })),
    ...(asset?.recording ? { recording: asset.recording } : {}),
  }
}

/** The name a reader sees. */
export function nameIn(texts: LocalTexts, language: Language): { name: string; language: Language } {
  const found = toldTo(texts, language)
  return { name: found?.told.title ?? '', language: found?.language ?? language }
}

export const picturesDue = (asset: AssetSummary | null): boolean =>
  asset?.lacksPictures === true && (asset.state === 'watchable' || asset.state === 'complete')

export function refusalOf(asset: AssetSummary | null, language: Language): TitleView['refusal'] {
  if (!asset?.refusal) return null
  const { code, details } = asset.refusal
  return { code, message: errorText(isErrorCode(code) ? code : 'internal', language, details) }
}
