import { desks } from './desks/kk.ts'
import { live } from './live/kk.ts'
import type { Shape } from './shape.ts'
import { viewers } from './viewers/kk.ts'

export { type Country, countries } from './viewers/kk.ts'

/** Kazakh is the source dictionary: `Words` is its shape, and the other languages are typed against it. */
export const kk = { ...viewers, ...live, ...desks }
export type Words = Shape<typeof kk>
