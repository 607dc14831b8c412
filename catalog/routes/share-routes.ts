import type { FastifyInstance } from 'fastify'
import type { Shares } from '#catalog/contract/guide.ts'
import {
  intervalHours,
  leastShare,
  mondayOf,
  type WeekShares,
  weekOf,
  weekShares,
  weekSpan,
} from '#catalog/rules/broadcast-shares.ts'
import { programmesBetween } from '#catalog/store/programmes.ts'
import { Problem } from '#platform/errors.ts'
import { editableChannel } from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** What the law counts of a channel, for its owner. */
export function registerShares(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, now } = deps
  serve(
    app,
    'channelShares',
    'The week’s shares of Kazakh and of domestic hours on air',
    async ({ params, query, request }) => {
      const { channel } = await editableChannel(deps, request, params.id)
      const monday = mondayAsked(query.week, now())
      const { from, until } = weekSpan(monday)
      const entries = await programmesBetween(db, channel.id, from, until)
      const aired = entries.map(({ programme, terms: { starts, ends } }) => ({
        ...{ starts, ends, origin: programme.origin },
        // What the guide says nothing of is in the language of the channel, where it has one alone.
        language:
          programme.language ?? (channel.languages.length === 1 ? (channel.languages[0] ?? null) : null),
      }))
      return sharesTold(weekShares(aired, monday))
    },
  )
}

function mondayAsked(day: string | undefined, now: Date): string {
  if (day === undefined) return weekOf(now)
  try {
    return mondayOf(day)
  } catch (error) {
    throw new Problem('bad-request', { what: 'week' }, { cause: error })
  }
}

function sharesTold({ week, from, until, hours, kazakh, domestic, unsaid, days, thin }: WeekShares): Shares {
  const least = leastShare(week)
  const share = (counted: number) => ({ hours: counted, share: hours > 0 ? counted / hours : null, least })
  return {
    ...{ week, from: from.toISOString(), until: until.toISOString(), hours },
    ...{ kazakh: share(kazakh), domestic: share(domestic), unsaid, days, intervalHours },
    thin: thin.map((part) => ({ ...part, from: part.from.toISOString(), until: part.until.toISOString() })),
  }
}
