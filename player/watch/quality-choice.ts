import { networkName } from '#player/api/connection.ts'

/** Where a choice is remembered, for this kind of network. */
export const qualityKey = (): string => `quality.${networkName()}`

/** The remembered choice is to have no picture. */
export const wantsSoundAlone = (remembered: string | null): boolean => remembered === 'sound'
