import { streams } from '#catalog/contract/routes.ts'
import type { Subtitle } from '#catalog/contract/subtitle.ts'
import { currentLanguage } from '#player/words/words.ts'
import { ApiProblem, apiAddress, problemOf } from './client.ts'

/**
 * Gives a title subtitles in a language; resolves with what the hub recognised.
 * @throws ApiProblem with code `offline` when no answer came
 */
export async function putSubtitle(titleId: string, language: string, file: Blob): Promise<Subtitle> {
  const address = apiAddress(streams.subtitleFile, { id: titleId, language })
  const headers = { 'Accept-Language': currentLanguage(), 'Content-Type': 'application/octet-stream' }
  let response: Response
  try {
    response = await fetch(address, { method: 'PUT', headers, body: file })
  } catch (cause) {
    throw new ApiProblem('offline', 0, '', { cause })
  }
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as Subtitle
}
