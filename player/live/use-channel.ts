import type { ChannelView } from '#catalog/contract/channel.ts'
import { call } from '#player/api/client.ts'
import { type RequestState, useRequest } from '#player/api/request.ts'
import { useSpeech } from '#player/words/words.ts'
import { useEvery } from './use-channels.ts'

/** A channel as it is now. */
export function useChannel(id: string): RequestState<ChannelView> {
  const { locale } = useSpeech()
  const request = useRequest(`channel ${id} ${locale}`, (signal) =>
    call('channel', { params: { id }, signal }),
  )
  useEvery(request.reload)
  return request
}
