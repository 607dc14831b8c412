import { type ErrorCode, errors } from '#platform/errors.ts'

/** nginx's own answers: RFC 9457 problems as the hub has them, in English: nginx knows no reader's language. */
const problem = (status: number, code: ErrorCode): string => {
  const detail = errors[code].en.replaceAll("'", '’')
  return `{"type":"about:blank","status":${status},"code":"${code}","detail":"${detail}"}`
}
const answer = (status: number, code: ErrorCode): string => `return ${status} '${problem(status, code)}';`

export const answers = {
  wrong: answer(403, 'address-wrong'),
  expired: answer(410, 'address-expired'),
  missing: answer(404, 'not-found'),
  away: answer(502, 'unavailable'),
  busy: `return 429 '{"type":"about:blank","status":429,"code":"too-many-requests"}';`,
  method: `return 405 '{"type":"about:blank","status":405}';`,
}

/** For other servers than nginx. */
export const problems = { away: problem(502, 'unavailable') }

/** The one answer that people read: in the language they ask for, as far as nginx can tell. */
export const cutOffWords = (['kk', 'ru', 'en'] as const).map(
  (language) => [language, errors['cut-off'][language].replaceAll("'", '’').replaceAll('"', '”')] as const,
)
