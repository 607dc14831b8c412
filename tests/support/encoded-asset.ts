import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { type EncodedPart, type GroupName, keys } from '#catalog/contract/encoding.ts'
import type { AssetLedger } from '#catalog/contract/ledger.ts'
import { probeSource } from '#ingest/probe/probe.ts'
import { openLog } from '#platform/log.ts'
import { folderStorage } from '#platform/storage/folder.ts'
import { audioJob } from '#transcoder/audio-job.ts'
import type { JobContext, PlannedAsset } from '#transcoder/job-context.ts'
import { surroundGroup } from '#transcoder/plan/ladder.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'
import { videoJob } from '#transcoder/video-job.ts'

/** The real jobs over a real file in this process; only the database is two variables. */
export type AssetInHand = { asset: PlannedAsset; parts: EncodedPart[]; context: JobContext }

function ledgerOf(asset: PlannedAsset, parts: EncodedPart[]): AssetLedger {
  return {
    asset: async () => asset,
    isWanted: async () => true,
    parts: async () => parts,
    unfinished: async () => [],
    standing: async () => ({ before: 0, alone: true }),
    savePlan: async () => undefined,
    settlePlan: async () => undefined,
    refuse: async () => undefined,
    savePart: async (_, part) => {
      const index = parts.findIndex(({ track, part: number }) => track === part.track && number === part.part)
      parts.splice(index < 0 ? parts.length : index, index < 0 ? 0 : 1, part)
    },
    reach: async () => false,
    saveLoudness: async (_id, _stream, loudness) => loudness,
    saveText: async () => undefined,
    staleOriginals: async () => [],
    saveCheck: async () => undefined,
    saveSourceSha256: async () => undefined,
    savePoster: async () => undefined,
    savePictures: async (_id, _version, pictures) => {
      asset.pictures = pictures
    },
  }
}

/** Probed and planned; its objects are below `folder`. @throws Problem where the file is refused */
export async function assetOfFile(path: string, folder: string): Promise<AssetInHand> {
  const id = 'aaaaaaaaaaaa'
  const storage = await folderStorage(folder)
  const { bytes } = await storage.put(keys.source(id), createReadStream(path))
  const source = await storage.source(keys.source(id))
  const facts = await probeSource({ source, bytes, maxDuration: 86_400 })
  const asset: PlannedAsset = {
    ...{ id, titleId: 'bbbbbbbbbbbb', version: 1, state: 'encoding', sourceKey: keys.source(id) },
    ...{ wanted: true, av1: false },
    ...{ facts, plan: planEncoding(facts), posterKey: null, pictures: null, sourceSha256: null },
    ...{ checked: false, loudness: {} },
  }
  const parts: EncodedPart[] = []
  const nothing = async () => undefined
  const context: JobContext = {
    live: { segments: async () => ({ runs: [], segments: [] }) },
    ...{ ledger: ledgerOf(asset, parts), storage, log: openLog('test', 'fatal'), schedule: nothing },
    ...{ nice: 5, signal: new AbortController().signal, notify: () => undefined },
  }
  return { asset, parts, context }
}

/** Encodes the chunks of some groups, one after the other, and with `sound` every sound track. */
export async function encode(
  { asset, context }: AssetInHand,
  groups: readonly GroupName[],
  sound = false,
): Promise<void> {
  const about = { assetId: asset.id, version: asset.version }
  for (const { name: group, chunks } of asset.plan.video) {
    if (!groups.includes(group)) continue
    for (const chunk of chunks.keys()) await videoJob({ ...about, group, chunk }, context)
  }
  for (const { index: stream, rungs } of sound ? asset.plan.audio : []) {
    await audioJob({ ...about, stream, extent: 'short' }, context)
    if (rungs.some(({ group: name }) => name === surroundGroup))
      await audioJob({ ...about, stream, extent: 'surround' }, context)
  }
}

/** All that is stored of a rendition, as one file. */
export async function wholeRendition({ asset, context, parts }: AssetInHand, name: string): Promise<Buffer> {
  const segments = parts.flatMap(({ renditions }) => renditions[name]?.segments ?? [])
  const addresses = [
    keys.init(asset.id, asset.version, name),
    ...segments.map((_, number) => keys.segment(asset.id, asset.version, name, number)),
  ]
  const read = async (key: string) => buffer(await context.storage.get(key))
  return Buffer.concat(await Promise.all(addresses.map(read)))
}
