import type { CheckResult } from '#catalog/contract/check.ts'
import type { Playlist, Tag } from '../playlist.ts'
import type { Problem, ProblemKind } from '../playlist-text.ts'
import { answered, type File, type MediaPlaylist, type Stream } from '../stream.ts'

/** Findings; none means that the rule is kept, null that it says nothing of this stream. */
export type Outcome = string[] | null

export type Rule = Pick<CheckResult, 'id' | 'source' | 'level' | 'says'> & {
  check(stream: Stream): Outcome
}

type Level = Rule['level']

/**
 * A rule of the HLS Authoring Specification for Apple devices (revision of 2025-06-26).
 * @param number its item, with the platform before it where it is an amended requirement: `iOS 9.21`
 */
export function apple(number: string, level: Level, says: string, check: Rule['check']): Rule {
  const id = `apple-${number.toLowerCase().replace(' ', '-')}`
  return { id, source: `Apple ${number}`, level, says, check }
}

/** A rule of draft-pantos-hls-rfc8216bis by its section; a section has many, so each has a name of its own. */
export function rfc(section: string, name: string, level: Level, says: string, check: Rule['check']): Rule {
  return { id: `rfc-${name}`, source: `RFC 8216bis §${section}`, level, says, check }
}

/** The findings of all items, or null when there is no item. An item says null when the rule is not about it. */
export function forEach<T>(items: readonly T[], check: (item: T) => Outcome): Outcome {
  const outcomes = items.map(check).filter((outcome) => outcome !== null)
  return outcomes.length === 0 ? null : outcomes.flat()
}

export type PlaylistFile = File & { playlist: Playlist }

/** Playlists that could be read at all. */
export function playlistFiles(stream: Stream): PlaylistFile[] {
  const all: PlaylistFile[] = stream.master ? [stream.master, ...stream.playlists] : stream.playlists
  return all.filter(answered)
}

export const mediaFiles = (stream: Stream): MediaPlaylist[] => stream.playlists.filter(answered)

/** `v240.m3u8 line 7: …` */
export const at = ({ label }: File, { line }: Tag | Problem, says: string): string =>
  `${label} line ${line}: ${says}`

/** The reader's own findings of one kind, in every playlist. */
export const readerFindings =
  (about: ProblemKind): Rule['check'] =>
  (stream) =>
    forEach(playlistFiles(stream), (file) =>
      file.playlist.problems
        .filter((problem) => problem.about === about)
        .map((problem) => at(file, problem, problem.says)),
    )

/** Findings over all tags of a name, in every playlist; null when there is none. */
export const eachTag =
  (name: string, check: (tag: Tag) => string[] | string | null): Rule['check'] =>
  (stream) =>
    forEach(playlistFiles(stream), (file) =>
      forEach(
        file.playlist.tags.filter((tag) => tag.name === name),
        (tag) => {
          const found = check(tag) ?? []
          return (typeof found === 'string' ? [found] : found).map((says) => at(file, tag, says))
        },
      ),
    )

/** `3.84`, `0.021333`: at most six decimals. */
export const number = (value: number): string => String(Math.round(value * 1e6) / 1e6)

/** `123456 bit/s`: a rate that is a few bits too high is too high. */
export const rate = (bitsPerSecond: number): string => `${Math.round(bitsPerSecond)} bit/s`
