import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ProblemDocument } from '#catalog/contract/problem.ts'
import {
  type ErrorCode,
  type ErrorDetails,
  errors,
  errorText,
  type Language,
  languages,
} from '#platform/errors.ts'
import { toldText, wantedScript } from './told-in.ts'

/** The document of RFC 9457. `status` differs from the code's own where a protocol asks for another one (tus). */
export function problemDocument(
  code: ErrorCode,
  language: Language,
  details: ErrorDetails = {},
  status: number = errors[code].status,
): ProblemDocument {
  return {
    type: `urn:nar:problem:${code}`,
    title: code,
    status,
    detail: errorText(code, language, details),
    code,
    ...(Object.keys(details).length > 0 ? { details: { ...details } } : {}),
    ...(code === 'restricted' ? details : {}),
  }
}

export const problemType = 'application/problem+json'

/** Answers with a problem. Never cached: a browser would repeat a 503 from its cache for ever. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ErrorCode,
  details: ErrorDetails = {},
  status: number = errors[code].status,
): FastifyReply {
  const acceptLanguage = request.headers['accept-language']
  const language = languageOf(acceptLanguage)
  const inCyrillic = problemDocument(code, language, details, status)
  const script = wantedScript(request.query, acceptLanguage)
  const document = { ...inCyrillic, detail: toldText(inCyrillic.detail, language, script) }
  // RFC 7725 section 4: who does the blocking, which is this hub, not who demanded it.
  if (document.status === 451) reply.header('link', '</>; rel="blocked-by"')
  return (
    reply
      .code(document.status)
      .header('content-type', problemType)
      .header('cache-control', 'no-store')
      .header('vary', 'accept-language')
      // As bytes: to text Fastify would add a charset, which this media type does not have.
      .send(Buffer.from(JSON.stringify(document)))
  )
}

/**
 * The best of our languages by `Accept-Language` (RFC 9110 section 12.5.4): the highest quality, among equals
 * the first; Kazakh when it names none of ours.
 */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: range.split('-')[0], quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { language } of wanted) {
    const ours = languages.find((one) => one === language)
    if (ours) return ours
  }
  return 'kk'
}
