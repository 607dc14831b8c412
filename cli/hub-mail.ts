import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { Counter, type Registry } from 'prom-client'
import { type ClaimedMail, claimMail, mailFailed, mailSent, releaseMail } from '#catalog/store/mail-queue.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { Log } from '#platform/log.ts'
import { type Mailer, MailTrouble } from '#platform/mail.ts'
import { keepLanes } from './lanes.ts'

/** A server for mail has other things to do, too. */
const mostAtOnce = 2
const lookMs = 2000
/** Beyond the time that a server has for its answers: whoever holds a letter for longer is dead. */
const holdMs = 120_000

type Deps = {
  db: Kysely<Database>
  log: Log
  metrics: Registry
  now: () => Date
  /** null: no server is set, and letters wait for somebody to hand them over. */
  mailer: Mailer | null
  random?: () => number
}

/** Sends mail for as long as the hub is up. Several hubs may do it at once. The function looks at the outbox now. */
export function keepMailing(app: FastifyInstance, deps: Deps): () => void {
  const { mailer, log, metrics } = deps
  if (!mailer) return () => undefined
  const attempts = new Counter({
    name: 'nar_mail_attempts_total',
    help: 'Attempts to hand a letter to the mail server',
    labelNames: ['outcome'],
    registers: [metrics],
  })
  app.addHook('onClose', async () => mailer.close())
  return keepLanes(app, {
    ...{ mostAtOnce, lookMs },
    onTrouble: (error) => log.warn({ err: error }, 'mail not sent'),
    sendDue: async (signal, more) => {
      while (!signal.aborted) {
        const claim = await claimMail(deps.db, deps.now(), holdMs)
        if (!claim) return
        more()
        attempts.inc({ outcome: await sendOne({ ...deps, mailer }, claim, signal) })
      }
    },
  })
}

async function sendOne(
  { db, log, mailer, now, random = Math.random }: Deps & { mailer: Mailer },
  claim: ClaimedMail,
  signal: AbortSignal,
): Promise<'sent' | 'waiting' | 'given-up'> {
  try {
    await mailer.send(claim)
  } catch (error) {
    if (!(error instanceof MailTrouble)) throw error
    if (signal.aborted) {
      // The hub stops: nobody knows whether it went, so it is sent again, under the same Message-ID.
      await releaseMail(db, claim, now())
      return 'waiting'
    }
    const trouble = { trouble: error.message, final: error.final, now: now(), random: random() }
    const state = await mailFailed(db, claim, trouble)
    // Neither address nor words.
    log.warn({ mail: claim.id, why: error.message, state }, 'mail was not taken')
    return state
  }
  await mailSent(db, claim, now())
  return 'sent'
}
