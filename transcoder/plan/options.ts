/** ffmpeg options that every command of ours begins or ends with. */

/** Seconds as ffmpeg reads them, to the microsecond it counts in. */
export const seconds = (value: number): string => value.toFixed(6)

/** A source that is mostly damage still gives what it has: ffmpeg's own limit is two errors in three. */
export const quiet = ['-nostdin', '-hide_banner', '-v', 'error', '-max_error_rate', '1'] as const

/** Flags of every fragmented output (CMAF, ISO/IEC 23000-19): no edit list, nothing that varies by run. */
export const fragmented = (first: string): string[] => [
  ...['-fflags', '+bitexact', '-map_metadata', '-1', '-map_chapters', '-1', '-write_btrt', '0'],
  ...['-movflags', `+cmaf+negative_cts_offsets+empty_moov+default_base_moof${first}+skip_trailer`],
]
