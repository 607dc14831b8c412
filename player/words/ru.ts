import { desks } from './desks/ru.ts'
import type { Words } from './kk.ts'
import { viewers } from './viewers/ru.ts'

export const ru: Words = { ...viewers, ...desks }
