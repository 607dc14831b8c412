import type { Subtitle } from '#catalog/contract/subtitle.ts'
import type { SubtitleRow } from '#catalog/store/subtitles.ts'
import { errorText, isErrorCode, type Language } from '#platform/errors.ts'

/** A subtitle as its owner and viewers see it; words of a problem in the reader's language. */
export function subtitleView(row: SubtitleRow, language: Language): Subtitle {
  const { id, label, kind, forced, source, cues, bytes, format, encoding, warnings, problem_code: code } = row
  return {
    ...{ id, language: row.language, label, kind, forced, source, cues, bytes, format, encoding, warnings },
    problem:
      code === null ? null : { code, message: errorText(isErrorCode(code) ? code : 'internal', language) },
    createdAt: row.created_at.toISOString(),
  }
}
