import { desks } from './desks/en.ts'
import type { Words } from './kk.ts'
import { live } from './live/en.ts'
import { viewers } from './viewers/en.ts'

export const en: Words = { ...viewers, ...live, ...desks }
