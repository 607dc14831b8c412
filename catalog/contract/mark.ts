import Type, { type Static } from 'typebox'

/** `[from, to)` in UTF-16 units, as `slice` takes them: where the words looked for stand. */
export const Mark = Type.Tuple([Type.Integer({ minimum: 0 }), Type.Integer({ minimum: 0 })])
export type Mark = Static<typeof Mark>
