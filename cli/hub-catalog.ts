import { genericProvider } from '#catalog/payments/generic.ts'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { trafficPrice } from '#catalog/rules/listener-cost.ts'
import { channelPurpose } from '#catalog/store/channel-secrets.ts'
import type { SecretsInUse } from '#cdn-config/secrets-in-use.ts'
import { signPath } from '#cdn-config/tokens.ts'
import type { Places } from '#cdn-config/zones.ts'
import { convertPicture } from '#ingest/pictures/convert-picture.ts'
import { decodeText } from '#ingest/subtitles/encoding.ts'
import type { Config } from '#platform/config.ts'
import { wrongAddress } from '#platform/outbound-post.ts'
import { sealingFor as sealingOf } from '#platform/sealed.ts'
import { planRecording } from '#transcoder/live/recording-plan.ts'
import {
  encodedShare,
  keepRungs,
  recipeOf,
  renditionInfo,
  secondsLeft,
} from '#transcoder/plan/ladder-info.ts'
import { convertSubtitles } from './convert-subtitles.ts'
import { cardDrawer } from './draw-card.ts'
import type { HubDeps } from './hub-deps.ts'
import { ingestAddresses } from './ingest-addresses.ts'
import { senderOf } from './sender.ts'

type Shared =
  | 'authenticate'
  | 'authenticateToken'
  | 'channel'
  | 'schedule'
  | 'webhooksDue'
  | 'mailDue'
  | 'operations'
  | 'liveStates'
  | 'wholeLiveStates'
  | 'pathwaysOf'
  | 'edges'

/** What the catalogue's routes need of a hub. The first of `secrets` seals and signs, whichever it is then; all of them open. */
export function catalogDeps(
  { config, db, storage, now = () => new Date() }: HubDeps,
  secrets: SecretsInUse,
  shared: Pick<CatalogDeps, Shared> & Places,
): CatalogDeps {
  /** A key of its own for each purpose: what is sealed for one opens nothing of another. */
  const sealingFor = (purpose: string) => sealingOf(secrets.opening, purpose)
  return {
    db,
    storage,
    ...shared,
    signPath: (scope, expiresAt, permit) => signPath(secrets.valid[0] ?? '', scope, expiresAt, permit),
    playbackSeconds: config.playbackHours * 3600,
    renditionInfo,
    keepRungs,
    encodedShare,
    secondsLeft,
    recipeOf,
    planRecording,
    convertSubtitles,
    decodeText,
    convertPicture,
    drawCard: cardDrawer(),
    operator: {
      name: config.operatorName,
      address: config.operatorAddress,
      contact: config.operatorContact,
    },
    payment: paymentProvider(config, now),
    publicUrl: config.publicUrl,
    sealing: sealingFor('vouchers'),
    permitSealing: sealingFor('kept copies'),
    challenges: sealingFor('challenges'),
    sender: senderOf(config),
    sendsMail: config.smtpUrl !== null,
    viewSealing: sealingFor('views'),
    wrongWebhookAddress: (url) => wrongAddress(url, config.webhookAddresses),
    channelSealing: sealingFor(channelPurpose),
    ingestAddress: ingestAddresses(db, config),
    trafficPrice: trafficPrice(config.trafficPrice),
    now,
  }
}

function paymentProvider({ paymentUrl: url, paymentSecret: secret }: Config, now: () => Date) {
  return url === null || secret === null ? null : genericProvider({ url, secret }, now)
}
