import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { TitleProgress } from '#catalog/contract/playback.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { CommandError } from '#platform/errors.ts'
import { callHub, fetchHub, type Hub, HubProblem, patiently } from './api-client.ts'
import { followTitle } from './upload-follow.ts'
import { newTitle, type UploadOptions } from './upload-options.ts'
import type { Report } from './upload-report.ts'
import { sendFile } from './upload-send.ts'
import {
  dropState,
  type LocalFile,
  readState,
  stateFile,
  type UploadState,
  writeState,
} from './upload-state.ts'
import { type SubtitleFile, sendSubtitles } from './upload-subtitles.ts'

/** What all files of one command share. */
export type UploadJob = {
  hub: Hub
  options: UploadOptions
  report: Report
  licensor: string
  /** The series they belong to. */
  seriesId: string | null
  /** Folder of the state files. */
  states: string
  /** The licence document. */
  licence: Buffer | null
  subtitles: readonly SubtitleFile[]
}

/** The hub looked at the file, or at its size, and will not have it. */
export class Refused extends Error {}

/**
 * Uploads one file as a new title, or goes on where an earlier run stopped.
 * @throws Refused, HubProblem, CommandError
 */
export async function uploadOne(job: UploadJob, path: string, index: number): Promise<void> {
  const { hub, options, report } = job
  const file = await localFile(path)
  const statePath = stateFile(job.states, hub.url, file)
  const known = await resumable(job, readState(statePath))
  const state = known?.state ?? (await createTitle(job, file, index))
  const save = (change: Partial<UploadState>) => writeState(statePath, Object.assign(state, change))
  save({})
  const onRefusal = (error: unknown) => {
    // Nothing to go on with: the next run of the command is a new upload.
    if (error instanceof Refused) dropState(statePath)
    throw error
  }
  if (job.licence && !state.licenceSent) {
    await sendLicence(job, state.titleId, job.licence, basename(options.licence ?? ''))
    save({ licenceSent: true })
  }
  // Before the video: a file that is no subtitles should be known before gigabytes have gone.
  const subtitles = await sendSubtitles(hub, report.patience, state.titleId, job.subtitles)
  const created = (uploadId: string) => {
    report.event({ event: 'created', file: path, titleId: state.titleId, uploadId })
    for (const { language, cues, encoding } of subtitles.splice(0))
      report.event({ event: 'subtitles', file: path, language, cues, encoding })
  }
  if (known && isWithHub(known.title)) {
    created(state.uploadId ?? '')
    report.event({ event: 'uploaded', file: path, bytes: file.bytes, seconds: 0 })
  } else {
    await send(job, path, file, state, { save, created }).catch(onRefusal)
  }
  if (options.wait !== null) await waitFor(job, path, state.titleId, options.wait).catch(onRefusal)
  dropState(statePath)
}

async function localFile(path: string): Promise<LocalFile> {
  const info = await stat(path).catch(() => null)
  if (info === null) throw new CommandError('there is no such file')
  if (!info.isFile()) throw new CommandError('this is not a file')
  if (info.size === 0) throw new CommandError('the file is empty')
  return { path: resolve(path), name: basename(path), bytes: info.size, modifiedMs: info.mtimeMs }
}

/** What an earlier run left, if its title is still there. */
async function resumable(
  job: UploadJob,
  state: UploadState | null,
): Promise<{ state: UploadState; title: TitleView } | null> {
  if (state === null) return null
  try {
    const title = await patiently(job.hub, job.report.patience, () =>
      callHub(job.hub, 'title', { params: { id: state.titleId }, query: {} }),
    )
    return title.state === 'refused' ? null : { state, title }
  } catch (error) {
    if (error instanceof HubProblem && error.status === 404) return null
    throw error
  }
}

async function createTitle(job: UploadJob, file: LocalFile, index: number): Promise<UploadState> {
  const title = newTitle(job.options, file.path, index, job.licensor)
  const body = job.seriesId === null ? title : { ...title, seriesId: job.seriesId }
  const key = randomUUID()
  const create = () => callHub(job.hub, 'createTitle', { body, key })
  const { id } = await patiently(job.hub, job.report.patience, create)
  return { hub: job.hub.url, path: file.path, titleId: id, licenceSent: false, uploadId: null }
}

function isWithHub(title: TitleView): boolean {
  return title.state !== 'draft' && title.state !== 'uploading'
}

async function send(
  job: UploadJob,
  path: string,
  file: LocalFile,
  state: UploadState,
  { save, created }: { save(change: Partial<UploadState>): void; created(uploadId: string): void },
): Promise<void> {
  const { report } = job
  const startedMs = performance.now()
  let first: number | null = null
  try {
    await sendFile(job.hub, file, state, report.patience, {
      opened(uploadId) {
        const isNews = first === null || uploadId !== state.uploadId
        save({ uploadId })
        if (isNews) created(uploadId)
      },
      progress(bytes) {
        if (first === null && bytes > 0) report.bar.say(`going on at byte ${bytes}`)
        first ??= bytes
        const seconds = (performance.now() - startedMs) / 1000
        report.sending(path, bytes, file.bytes, seconds > 0.5 ? (bytes - first) / seconds : 0)
      },
    })
  } catch (error) {
    if (!(error instanceof HubProblem) || (error.status !== 413 && error.status !== 422)) throw error
    report.event({ event: 'refused', file: path, code: error.code, message: error.message })
    throw new Refused(error.message)
  }
  const seconds = Math.round(performance.now() - startedMs) / 1000
  report.event({ event: 'uploaded', file: path, bytes: file.bytes, seconds })
}

async function waitFor(
  job: UploadJob,
  path: string,
  titleId: string,
  until: 'watchable' | 'complete',
): Promise<void> {
  const { report } = job
  let watchable = false
  const over = (progress: TitleProgress) => {
    report.encoding(path, progress)
    const { watchableSeconds, completeSeconds, renditions } = progress
    if (watchableSeconds !== null && !watchable) {
      watchable = true
      report.event({ event: 'watchable', file: path, seconds: watchableSeconds, renditions })
    }
    if (completeSeconds !== null && until === 'complete') {
      report.event({ event: 'complete', file: path, seconds: completeSeconds, renditions })
    }
    const wanted = until === 'watchable' ? watchableSeconds : completeSeconds
    return progress.refusal !== null || wanted !== null
  }
  const { refusal } = await followTitle(job.hub, titleId, report.patience, over)
  if (refusal === null) return
  report.event({ event: 'refused', file: path, ...refusal })
  throw new Refused(refusal.message)
}

async function sendLicence(job: UploadJob, titleId: string, document: Buffer, name: string): Promise<void> {
  const { hub, report } = job
  const title = await patiently(hub, report.patience, () =>
    callHub(hub, 'title', { params: { id: titleId }, query: {} }),
  )
  const licence = title.licences[0]
  if (!licence) throw new CommandError(`title ${titleId} has no licence to add ${name} to`)
  const path = streams.licenceDocument.replace(':id', titleId).replace(':licenceId', licence.id)
  await patiently(hub, report.patience, () =>
    fetchHub(hub, apiBase + path, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(document),
    }),
  )
}
