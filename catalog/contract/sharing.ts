import Type, { type Static } from 'typebox'
import { Territory } from './title.ts'

/** What may be said of a title to those who hand it on: where it is open, until when, and whether others may frame it. Pure. */
export const Sharing = Type.Object({
  /** Where licences let it be seen now and no restriction holds; `WORLD` is everywhere. */
  territories: Type.Array(Territory),
  /** Of `WORLD`, where it is closed. */
  except: Type.Array(Territory),
  /** The first moment at which this viewer may see it no longer; null where no end is set. */
  until: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  /** It may be shown inside other sites: a licence says so here and now, and its owner has named some. */
  embed: Type.Boolean(),
})
export type Sharing = Static<typeof Sharing>
