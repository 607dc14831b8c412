import { useEffect } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import { ageAtMost, suits } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { type RequestState, useLast, useRequest } from '#player/api/request.ts'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'

/** What is on air changes by itself: it is asked for again so often while the page is in sight, ms. */
const everyMs = 30_000

export function useEvery(reload: () => void, ms = everyMs): void {
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), ms)
    return () => clearInterval(timer)
  }, [reload, ms])
}

/** Whether it is there to be watched, or nearly. */
export const isOnAir = ({ state }: Pick<ChannelView, 'state'>): boolean =>
  state === 'on-air' || state === 'slate'

/** Of a channel with a programme of its own mark that one counts. */
export const markOf = ({ now, ageMark }: Pick<ChannelView, 'now' | 'ageMark'>) => now?.ageMark ?? ageMark

/** Every channel that is shown here, those on air first. */
export function useChannels(): RequestState<readonly ChannelView[]> {
  const { locale } = useSpeech()
  const most = useStore(ageAtMost)
  const { data, problem, reload } = useLast(
    'channels',
    useRequest(`channels ${locale}`, (signal) => call('listChannels', { signal })),
  )
  useEvery(reload)
  const shown = data?.channels.filter((channel) => suits({ ageMark: markOf(channel) }, most)) ?? null
  const sorted = shown && [...shown.filter(isOnAir), ...shown.filter((channel) => !isOnAir(channel))]
  return { data: sorted, problem, reload }
}
