import { desks } from './desks/ru.ts'
import type { Words } from './kk.ts'
import { live } from './live/ru.ts'
import { viewers } from './viewers/ru.ts'

export const ru: Words = { ...viewers, ...live, ...desks }
