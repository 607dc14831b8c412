import type { Posters } from '#catalog/contract/pictures.ts'
import { streams } from '#catalog/contract/routes.ts'
import type { Subtitle } from '#catalog/contract/subtitle.ts'
import { currentlyAccepted } from '#player/words/words.ts'
import { ApiProblem, apiAddress, problemOf } from './client.ts'

/** @throws ApiProblem with code `offline` when no answer came */
async function ask(address: string, request: RequestInit): Promise<Response> {
  const headers = { 'Accept-Language': currentlyAccepted(), ...request.headers }
  let response: Response
  try {
    response = await fetch(address, { ...request, headers })
  } catch (cause) {
    throw new ApiProblem('offline', 0, '', { cause })
  }
  if (!response.ok) throw await problemOf(response)
  return response
}

const put = (address: string, file: Blob, headers: Record<string, string> = {}): Promise<Response> =>
  ask(address, {
    ...{ method: 'PUT', body: file },
    headers: { 'Content-Type': 'application/octet-stream', ...headers },
  })

/** What is known of subtitles that are sent: what menus say of them, and what is believed to be there (null: nothing). */
type Sent = Partial<Pick<Subtitle, 'kind' | 'label'>> & { etag?: string | null }

/** Gives a title subtitles in a language; resolves with what the hub recognised. @throws ApiProblem */
export async function putSubtitle(
  titleId: string,
  language: string,
  file: Blob,
  { kind, label, etag }: Sent = {},
): Promise<{ subtitle: Subtitle; etag: string }> {
  const address = apiAddress(streams.subtitleFile, { id: titleId, language }, { kind, label })
  const believed: Record<string, string> =
    etag === undefined ? {} : etag === null ? { 'If-None-Match': '*' } : { 'If-Match': etag }
  const response = await put(address, file, believed)
  return { subtitle: (await response.json()) as Subtitle, etag: response.headers.get('etag') ?? '' }
}

/** The WebVTT of a title's subtitles, with its ETag. @throws ApiProblem */
export async function subtitleText(
  titleId: string,
  { language, source }: Pick<Subtitle, 'language' | 'source'>,
): Promise<{ text: string; etag: string }> {
  const response = await ask(apiAddress(streams.subtitleFile, { id: titleId, language }, { source }), {
    cache: 'no-cache',
  })
  return { text: await response.text(), etag: response.headers.get('etag') ?? '' }
}

/** Gives a title a poster. `etag`: of its posters, as they are believed to be. @throws ApiProblem */
export const putPoster = async (titleId: string, file: Blob, etag: string): Promise<Posters> => {
  const address = apiAddress(streams.posterFile, { id: titleId })
  return (await (await put(address, file, { 'If-Match': etag })).json()) as Posters
}
