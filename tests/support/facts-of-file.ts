import { stat } from 'node:fs/promises'
import type { SourceFacts } from '#catalog/contract/encoding.ts'
import { probeSource } from '#ingest/probe/probe.ts'

/** What the real probe says of a file on the disk, of at most a day. @throws Problem where it is refused */
export async function factsOfFile(path: string): Promise<SourceFacts> {
  const { size } = await stat(path)
  return probeSource({ source: { kind: 'file', path }, bytes: size, maxDuration: 86_400 })
}
