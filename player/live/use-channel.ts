import { useEffect, useState } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import { streams } from '#catalog/contract/routes.ts'
import type { ChannelNow } from '#catalog/contract/song.ts'
import { apiAddress, call } from '#player/api/client.ts'
import { type RequestState, useLast, useRequest } from '#player/api/request.ts'
import { useSpeech } from '#player/words/words.ts'
import { useEvery } from './use-channels.ts'

const retryMs = 5000

/** What is on, from the moment it changes; null until something was told. Every event is the whole of it. */
function useNowOf(id: string): ChannelNow | null {
  const [told, setTold] = useState<ChannelNow | null>(null)
  useEffect(() => {
    let source: EventSource | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      const opened = new EventSource(apiAddress(streams.channelEvents, { id }))
      opened.addEventListener('now', (event) => {
        setTold(JSON.parse((event as MessageEvent<string>).data) as ChannelNow)
      })
      // The browser comes back after a cut by itself, but gives up for good on an answer that is not 200.
      opened.onerror = () => {
        if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, retryMs)
      }
      source = opened
    }
    open()
    return () => {
      clearTimeout(timer)
      source?.close()
    }
  }, [id])
  return told
}

/** A channel as it is now: what it is called and weighs is asked for, what is on is told. */
export function useChannel(id: string): RequestState<ChannelView> {
  const { locale } = useSpeech()
  const request = useLast(
    id,
    useRequest(`channel ${id} ${locale}`, (signal) => call('channel', { params: { id }, signal })),
  )
  const { data, reload } = request
  useEvery(reload)
  const told = useNowOf(id)
  const state = told?.state
  // Another state has other qualities.
  useEffect(() => {
    if (state !== undefined) reload()
  }, [state, reload])
  return { ...request, data: data && told ? { ...data, ...told } : data }
}
