import { desks } from './desks/en.ts'
import type { Words } from './kk.ts'
import { viewers } from './viewers/en.ts'

export const en: Words = { ...viewers, ...desks }
