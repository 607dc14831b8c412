import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { type Origin, registerOrigin } from '#cdn-config/origin.ts'
import { verifyPath } from '#cdn-config/tokens.ts'
import { Problem } from '#platform/errors.ts'
import { folderStorage } from '#platform/storage/folder.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'

export const secret = 's'.repeat(43)

type Parts = Omit<Origin, 'storage' | 'verify' | 'live' | 'steering'> & {
  now: () => Date
  live?: Partial<Origin['live']>
}

/** An origin by itself, on a folder of its own; channels nobody has unless `live` says otherwise. */
export async function openOriginApp({
  now,
  live,
  ...parts
}: Parts): Promise<{ app: FastifyInstance; storage: ObjectStorage; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-origin-'))
  const storage = await folderStorage(folder)
  const app = Fastify()
  app.setErrorHandler((error, _request, reply) =>
    error instanceof Problem ? reply.code(error.status).send({ code: error.code }) : reply.send(error),
  )
  const nobody: Origin['live'] = {
    storage,
    permitOf: async () => null,
    ask: async () => null,
    onRecord: async () => null,
    timeShift: async () => null,
    now: () => now().getTime(),
  }
  await registerOrigin(app, {
    ...{ storage, ...parts, live: { ...nobody, ...live }, steering: null },
    verify: (address, permitOf) => verifyPath([secret], address, now(), permitOf),
  })
  return {
    ...{ app, storage },
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true })
    },
  }
}
