import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Check } from 'typebox/value'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { canonicalLanguage, Subtitle, subtitleMaxBytes } from '#catalog/contract/subtitle.ts'
import { CommandError } from '#platform/errors.ts'
import { fetchHub, type Hub, HubProblem, type Patience, patiently } from './api-client.ts'

/** One `--subtitles FILE:LANG`, read. */
export type SubtitleFile = { path: string; language: string; bytes: Buffer }

/** `FILE:LANG`; a file's name may have colons itself. null when it is not one. */
export function parseSubtitleOption(pair: string): { path: string; language: string } | null {
  const [, path, tag] = /^(.+):([A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4})$/.exec(pair) ?? []
  const language = tag === undefined ? null : canonicalLanguage(tag)
  return path === undefined || language === null ? null : { path, language }
}

/** @throws CommandError (exit code 2) for a file that is not there or too large */
export async function readSubtitleFiles(
  options: readonly { path: string; language: string }[],
): Promise<SubtitleFile[]> {
  return Promise.all(
    options.map(async ({ path, language }) => {
      const info = await stat(path).catch(() => null)
      if (!info?.isFile()) throw new CommandError(`--subtitles ${path}: there is no such file`, 2)
      if (info.size > subtitleMaxBytes)
        throw new CommandError(`--subtitles ${path}: it is larger than 10 MiB`, 2)
      return { path, language, bytes: await readFile(path) }
    }),
  )
}

/**
 * Gives a title its subtitles and resolves with what the hub recognised. The same file a second time replaces the
 * first, so an interrupted command simply sends all again.
 * @throws CommandError that names the file the hub does not take, HubProblem
 */
export async function sendSubtitles(
  hub: Hub,
  patience: Patience,
  titleId: string,
  files: readonly SubtitleFile[],
): Promise<Subtitle[]> {
  const taken: Subtitle[] = []
  for (const { path, language, bytes } of files) {
    const address = streams.subtitleFile.replace(':id', titleId).replace(':language', language)
    const put = () =>
      fetchHub(hub, apiBase + address, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      })
    const response = await patiently(hub, patience, put).catch((error: unknown) => {
      if (!(error instanceof HubProblem) || (error.status !== 422 && error.status !== 413)) throw error
      throw new CommandError(`subtitles ${basename(path)}: ${error.message}`)
    })
    const answer: unknown = await response.json()
    if (!Check(Subtitle, answer))
      throw new CommandError(`${hub.url} does not answer as this version of Nar does`)
    taken.push(answer)
  }
  return taken
}
