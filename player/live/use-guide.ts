import { useMemo } from 'react'
import type { Programme } from '#catalog/contract/channel.ts'
import type { GuideProgramme } from '#catalog/contract/guide.ts'
import { call } from '#player/api/client.ts'
import { type RequestState, useLast, useRequest } from '#player/api/request.ts'
import { useSpeech } from '#player/words/words.ts'
import { startOf } from './programmes.ts'
import { dayPlus, startOfDay } from './times.ts'
import { useEvery } from './use-channels.ts'

const everyMs = 60_000

const isoOf = (moment: number) => new Date(moment).toISOString()

/**
 * Programmes of a channel from the beginning of one day to the end of another, both as `2026-11-24`. `typed`: as their owner has
 * written them, whatever alphabet the pages are in.
 */
export function useGuide(
  channelId: string,
  first: string,
  last = first,
  typed = false,
): RequestState<readonly GuideProgramme[]> {
  const { locale } = useSpeech()
  const of = `guide ${channelId} ${first} ${last} ${typed}`
  const { data, problem, reload } = useLast(
    of,
    useRequest(`${of} ${locale}`, (signal) =>
      call('guide', {
        typed,
        params: { id: channelId },
        query: { from: isoOf(startOfDay(first)), until: isoOf(startOfDay(dayPlus(last, 1))) },
        signal,
      }),
    ),
  )
  useEvery(reload, everyMs)
  return { data: data?.programmes ?? null, problem, reload }
}

/** Of several answers each programme once, in the order of time. */
export function useAll(...lists: readonly (readonly Programme[] | null)[]): readonly Programme[] {
  const key = lists
    .map((list) => list?.map(({ id, starts, ends }) => id + starts + ends).join() ?? '')
    .join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is the lists by value
  return useMemo(() => {
    const byId = new Map(lists.flatMap((list) => list ?? []).map((one) => [one.id, one]))
    return [...byId.values()].sort((a, b) => startOf(a) - startOf(b))
  }, [key])
}
