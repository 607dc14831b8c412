import type { Posters } from '#catalog/contract/pictures.ts'
import { streams } from '#catalog/contract/routes.ts'
import type { Subtitle } from '#catalog/contract/subtitle.ts'
import { currentlyAccepted } from '#player/words/words.ts'
import { ApiProblem, apiAddress, problemOf } from './client.ts'

/** @throws ApiProblem with code `offline` when no answer came */
async function put<T>(address: string, file: Blob): Promise<T> {
  const headers = { 'Accept-Language': currentlyAccepted(), 'Content-Type': 'application/octet-stream' }
  let response: Response
  try {
    response = await fetch(address, { method: 'PUT', headers, body: file })
  } catch (cause) {
    throw new ApiProblem('offline', 0, '', { cause })
  }
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as T
}

/** Gives a title subtitles in a language; resolves with what the hub recognised. @throws ApiProblem */
export const putSubtitle = (titleId: string, language: string, file: Blob): Promise<Subtitle> =>
  put(apiAddress(streams.subtitleFile, { id: titleId, language }), file)

/** Gives a title a poster. @throws ApiProblem */
export const putPoster = (titleId: string, file: Blob): Promise<Posters> =>
  put(apiAddress(streams.posterFile, { id: titleId }), file)
