import type { KeptRecord } from './records.ts'

/** A record as it was written by this or an earlier version of the page; null for what cannot be read as one. */
export function parseRecord(text: string | null): KeptRecord | null {
  try {
    const record = JSON.parse(text ?? '') as Partial<KeptRecord> | null
    const isOne =
      typeof record?.titleId === 'string' &&
      typeof record.permit?.expiresAt === 'string' &&
      typeof record.rung?.bytes === 'number' &&
      typeof record.told === 'object' &&
      typeof record.state === 'string'
    return isOne ? ({ sounds: [], storyboard: null, ...record } as KeptRecord) : null
  } catch {
    return null
  }
}
