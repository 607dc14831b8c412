import Type, { type Static } from 'typebox'
import { CreditRole, Names } from './credit.ts'
import type { TitleView } from './title.ts'

/** Why a title stands in a list, and at its place there: what was found, then what the order goes by. Pure. */

/** The weightiest first, as `catalog/search/tsvector.ts` weighs them; `line` is of subtitles. */
export const foundIn = ['name', 'series', 'person', 'chapter', 'description', 'line'] as const
export const FoundIn = Type.Enum(foundIn)
export type FoundIn = (typeof foundIn)[number]

/** The nearest first: the same word, another form of it, a number, a part of a compound, like letters, its beginning. */
export const matchedBy = ['same', 'form', 'number', 'part', 'letters', 'beginning'] as const
export const MatchedBy = Type.Enum(matchedBy)
export type MatchedBy = (typeof matchedBy)[number]

/** A text in the one language it is in; Kazakh in the reader's alphabet. */
const Quoted = Type.Object({ names: Names })

/** A word that was asked for, and the one that answers it. */
export const WordReason = Type.Object({
  because: Type.Literal('word'),
  asked: Type.String({ description: 'as typed' }),
  in: FoundIn,
  by: MatchedBy,
  /** What was asked for was typed in another alphabet than what was found. */
  otherScript: Type.Boolean(),
  word: Quoted,
  /** The name it is a word of: of a series, a person, a chapter. */
  whole: Type.Union([Quoted, Type.Null()]),
})
export type WordReason = Static<typeof WordReason>

/** Nothing is spelt as it was asked; this name sounds like it. */
export const SoundReason = Type.Object({
  because: Type.Literal('sound'),
  in: FoundIn,
  whole: Quoted,
})
export type SoundReason = Static<typeof SoundReason>

/** Who made a list of the hub's editors: by their role, nobody by name; null for one of before roles were kept. */
export const EditorRole = Type.Union([Type.Literal('moderator'), Type.Literal('admin'), Type.Null()])
export type EditorRole = Static<typeof EditorRole>

/** What puts a title at its place. */
export const PlaceReason = Type.Union([
  /** By where and how the words were found; the newest first among equals. */
  Type.Object({ because: Type.Literal('relevance') }),
  /** The likest first. */
  Type.Object({ because: Type.Literal('likeness') }),
  Type.Object({ because: Type.Literal('newest'), at: Type.String({ format: 'date-time' }) }),
  Type.Object({
    because: Type.Literal('number'),
    season: Type.Union([Type.Integer(), Type.Null()]),
    episode: Type.Union([Type.Integer(), Type.Null()]),
  }),
  /** After all that have a number. */
  Type.Object({ because: Type.Literal('no-number') }),
  /** What the person did in it; nothing where only a chapter names them. */
  Type.Object({ because: Type.Literal('credit'), roles: Type.Array(CreditRole) }),
  Type.Object({
    because: Type.Literal('editors'),
    by: EditorRole,
    at: Type.String({ format: 'date-time' }),
    /** From 1. */
    place: Type.Integer({ minimum: 1 }),
  }),
  /** In the order in which it is said. */
  Type.Object({ because: Type.Literal('moment') }),
])
export type PlaceReason = Static<typeof PlaceReason>

export const Reason = Type.Union([WordReason, SoundReason, PlaceReason])
export type Reason = Static<typeof Reason>

/** A list, as its order goes. */
export type ListKind =
  | { list: 'newest' | 'search' | 'sounding' | 'series' }
  | { list: 'person'; id: string }
  | { list: 'editors'; by: EditorRole; at: string; place: number }

type Placed = Pick<TitleView, 'createdAt' | 'season' | 'episode' | 'credits'>

/** What puts a title at its place in a list. */
export function placeIn(kind: ListKind, { createdAt, season, episode, credits }: Placed): PlaceReason[] {
  const newest = { because: 'newest', at: createdAt } as const
  switch (kind.list) {
    case 'newest':
      return [newest]
    case 'search':
      return [{ because: 'relevance' }]
    case 'sounding':
      return [{ because: 'likeness' }]
    case 'series':
      return season === null && episode === null
        ? [{ because: 'no-number' }, newest]
        : [{ because: 'number', season, episode }]
    case 'person': {
      const roles = credits.filter(({ person }) => person.id === kind.id).map(({ role }) => role)
      return [{ because: 'credit', roles: [...new Set(roles)] }, newest]
    }
    case 'editors':
      return [{ because: 'editors', by: kind.by, at: kind.at, place: kind.place }]
  }
}
