import Type, { type Static } from 'typebox'

/** Alphabets of Kazakh that texts are told in. What is kept is what was typed. */
export const scripts = ['cyrillic', 'latin', 'arabic'] as const
export const Script = Type.Enum(scripts, { description: 'alphabet of Kazakh texts; otherwise as typed' })
export type Script = (typeof scripts)[number]

export const ScriptQuery = Type.Object({ script: Type.Optional(Script) })
export type ScriptQuery = Static<typeof ScriptQuery>
