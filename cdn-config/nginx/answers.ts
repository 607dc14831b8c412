import { type ErrorCode, errors } from '#platform/errors.ts'

/** nginx's own answers: RFC 9457 problems as the hub has them, in English: nginx knows no reader's language. */
const answer = (status: number, code: ErrorCode): string => {
  const detail = errors[code].en.replaceAll("'", '’')
  return `return ${status} '{"type":"about:blank","status":${status},"code":"${code}","detail":"${detail}"}';`
}

export const answers = {
  wrong: answer(403, 'address-wrong'),
  expired: answer(410, 'address-expired'),
  missing: answer(404, 'not-found'),
  away: answer(502, 'unavailable'),
  busy: `return 429 '{"type":"about:blank","status":429,"code":"too-many-requests"}';`,
  method: `return 405 '{"type":"about:blank","status":405}';`,
}
