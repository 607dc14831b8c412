import type { FastifyInstance } from 'fastify'
import { forgetAlarms } from '#catalog/store/alarms.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { forgetChannelHours, noteMost } from '#catalog/store/channel-audience.ts'
import { removeDeletedChannels } from '#catalog/store/channels.ts'
import { eraseContacts } from '#catalog/store/complaints.ts'
import { forgetCreations } from '#catalog/store/creations.ts'
import { removeErased } from '#catalog/store/erasure.ts'
import { forgetGuesses } from '#catalog/store/guesses.ts'
import { forgetInvitedAddresses } from '#catalog/store/invitations.ts'
import { announceEndings } from '#catalog/store/licence-endings.ts'
import { indexLines } from '#catalog/store/lines.ts'
import { removeOldSegments } from '#catalog/store/live-retention.ts'
import { expireMail, forgetMail } from '#catalog/store/mail-queue.ts'
import { forgetterOfNameWords, learnNameWords } from '#catalog/store/name-words.ts'
import { forgetPasses } from '#catalog/store/passes.ts'
import { forgetChallenges } from '#catalog/store/passkeys.ts'
import { erasePeople } from '#catalog/store/people.ts'
import { removeDeletedTitles, removeRefusedRenditions, removeReplacedAssets } from '#catalog/store/removal.ts'
import { forgetSentLinks } from '#catalog/store/sent-links.ts'
import { forgetSessions } from '#catalog/store/sessions.ts'
import { forgetSongs } from '#catalog/store/songs.ts'
import { renewTerms } from '#catalog/store/title-terms.ts'
import { forgetViews } from '#catalog/store/view-reports.ts'
import { forgetDeliveries } from '#catalog/store/webhook-queue.ts'
import type { UploadDeps } from '#ingest/uploads/deps.ts'
import { removeExpiredUploads, repairUploads } from '#ingest/uploads/finish.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { forgetOriginals } from '#transcoder/forget-originals.ts'
import type { AudienceCounter } from './hub-audience.ts'
import { spokenLines } from './hub-subtitles.ts'

const tidyRoundMs = 60_000
const repairRoundMs = 15_000
/** Workers notice within seconds that something is not wanted any more; a minute is sure to be after that. */
const workersStopMs = 60_000
/** What was sent to webhooks is shown to their owners for so long; that a letter was sent, to admins. */
const deliveriesKeptMs = 30 * 86_400_000

type Deps = {
  config: Config
  log: Log
  uploads: UploadDeps
  audience: Pick<AudienceCounter, 'save'>
  /** What is written down of the machines (`hub-operations.ts`). */
  operations?: Readonly<Record<string, (now: Date) => Promise<number>>>
}

/** What was offered may be playing by an address that was given out just before. */
const playedMs = ({ playbackHours }: Config): number => (playbackHours + 1) * 3600_000

/** What a hub does by itself now and then. Every round may be cut short and may run on several hubs at once. */
export function keepTidy(app: FastifyInstance, deps: Deps): void {
  const forgetNameWords = forgetterOfNameWords(deps.uploads.db)
  const tidy = setInterval(() => void tidyUp(deps, new Date(), forgetNameWords), tidyRoundMs)
  // A client that has sent its last byte does not come back when the answer to it was an error.
  const repair = setInterval(() => {
    repairUploads(deps.uploads, deps.log).catch((error: unknown) =>
      deps.log.warn({ err: error }, 'uploads not looked through'),
    )
  }, repairRoundMs)
  for (const round of [tidy, repair]) {
    round.unref()
    app.addHook('onClose', async () => clearInterval(round))
  }
}

export async function tidyUp(
  { config, log, uploads, audience, operations = {} }: Deps,
  now: Date,
  forgetNameWords = forgetterOfNameWords(uploads.db),
): Promise<void> {
  const { db, storage } = uploads
  const played = new Date(now.getTime() - playedMs(config))
  const stopped = new Date(now.getTime() - workersStopMs)
  const rounds: Record<string, () => Promise<number>> = {
    'expired uploads removed': () => removeExpiredUploads(uploads),
    'repackaged sources removed': () => forgetOriginals({ ledger: postgresLedger(db), storage }, played),
    'deleted titles removed': () => removeDeletedTitles({ db, storage }, stopped),
    // Before accounts: an owner goes after the last channel.
    ...roundsOfChannels(uploads, { now, stopped }),
    'erased accounts removed': () => removeErased(db),
    'people erased whom no title names': () => erasePeople(db),
    'replaced assets removed': () =>
      removeReplacedAssets({ db, storage }, { shownBefore: played, cancelledBefore: stopped }),
    'search terms made anew': () => renewTerms(db),
    'titles whose words can be typed wrong': () => learnNameWords(db),
    'words of names forgotten': forgetNameWords,
    'subtitles made searchable': () => indexLines(db, (id) => spokenLines(storage, id)),
    'addresses of complainants erased': () => eraseContacts(db, now),
    'passes that are over forgotten': () => forgetPasses(db, now),
    'owners told of licences about to end': () => announceEndings(db, now),
    'messages of webhooks forgotten': () => forgetDeliveries(db, new Date(now.getTime() - deliveriesKeptMs)),
    'sessions that are over forgotten': () => forgetSessions(db, now),
    'names that nobody tries forgotten': () => forgetGuesses(db, now),
    'answered challenges forgotten': () => forgetChallenges(db, now),
    'links that are over forgotten': () => forgetSentLinks(db, now),
    'addresses of old invitations erased': () => forgetInvitedAddresses(db, now),
    'letters of no use any more emptied': () => expireMail(db, now),
    'old letters forgotten': () => forgetMail(db, new Date(now.getTime() - deliveriesKeptMs)),
    'keys of past requests forgotten': () => forgetCreations(db, now),
    'renditions of refused files removed': () => removeRefusedRenditions({ db, storage }, stopped),
    'views that are over forgotten': () => forgetViews(db, 'title', now),
    'days of the audience counted': () => audience.save(),
    ...Object.fromEntries(Object.entries(operations).map(([what, run]) => [what, () => run(now)])),
  }
  for (const [what, run] of Object.entries(rounds)) {
    try {
      const count = await run()
      if (count > 0) log.info({ count }, what)
    } catch (error) {
      log.warn({ err: error }, `failed: ${what}`)
    }
  }
}

function roundsOfChannels(
  { db, storage }: Pick<UploadDeps, 'db' | 'storage'>,
  { now, stopped }: { now: Date; stopped: Date },
): Record<string, () => Promise<number>> {
  return {
    'deleted channels removed': () => removeDeletedChannels({ db, storage }, stopped),
    'songs forgotten': () => forgetSongs(db, now),
    'alarms of channels forgotten': () => forgetAlarms(db, now),
    'most at once on channels noted': () => noteMost(db, now),
    'views of channels that are over forgotten': () => forgetViews(db, 'channel', now),
    'hours of channels forgotten': () => forgetChannelHours(db, now),
    'segments of channels removed': () => removeOldSegments({ db, storage }, now),
  }
}
