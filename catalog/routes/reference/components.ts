import { apiBase } from '#catalog/contract/routes.ts'
import { type ErrorCode, errors } from '#platform/errors.ts'
import type { Document, Schema } from './document.ts'
import { problemExample } from './problems.ts'

const text: Schema = { type: 'string' }
const whole: Schema = { type: 'integer', minimum: 0 }
const header = (description: string, schema: Schema, example: unknown) => ({ description, schema, example })
const requestHeader = (name: string, description: string, example: string) => ({
  ...{ in: 'header', name, required: false, description, schema: text, example },
})

/** What many operations share. `problem` is the schema of refusals. */
export function components(problem: Schema): NonNullable<Document['components']> {
  const codes = Object.keys(errors) as ErrorCode[]
  return {
    schemas: { Problem: problem },
    examples: Object.fromEntries(codes.map((code) => [code, { value: problemExample(code) }])),
    parameters: {
      'Accept-Language': requestHeader(
        'Accept-Language',
        'kk, ru or en, of refusals; kk-Latn, kk-Arab or kk-Cyrl also choose the alphabet of Kazakh texts',
        'kk, ru;q=0.8',
      ),
      'If-None-Match': requestHeader(
        'If-None-Match',
        'the ETag of what you have: 304 and nothing more while it is the same',
        '"q3Zb0X9vT2mP7sLd4KfJhA"',
      ),
      'If-Match': requestHeader(
        'If-Match',
        'the ETag that GET answered you: 412 and nothing changed if somebody was faster. Without it your change holds in any case',
        '"q3Zb0X9vT2mP7sLd4KfJhA"',
      ),
    },
    headers: {
      ETag: header('of this answer, for this caller', text, '"q3Zb0X9vT2mP7sLd4KfJhA"'),
      Location: header('the address of what was made', text, `${apiBase}/titles/k3v9x0q2m7ab`),
      Link: header('who blocks: this hub (RFC 7725)', text, '</>; rel="blocked-by"'),
      'Retry-After': header('seconds until it may be asked again', whole, 42),
      'RateLimit-Limit': header('requests of this network in the window', whole, 3000),
      'RateLimit-Remaining': header('of them, those that are left', whole, 2987),
      'RateLimit-Reset': header('seconds until they are all there again', whole, 42),
    },
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'made by `./nar token`' },
      session: {
        ...{ type: 'apiKey', in: 'cookie', name: 'nar_session' },
        description:
          'of the web pages, `__Host-nar_session` over https; writes must come from the same origin',
      },
    },
  }
}

/** Groups of the reference, in its order. */
export const tags: readonly { name: string; description: string }[] = [
  { name: 'session', description: 'Signing in' },
  { name: 'titles', description: 'Titles, what is said of them, their licences, pictures and subtitles' },
  { name: 'uploads', description: 'Resumable uploads, tus 1.0.0' },
  { name: 'channels', description: 'Live television and radio, their licences and their guide' },
  { name: 'guide', description: 'What is on all channels' },
  { name: 'series', description: 'Programmes and serials' },
  { name: 'people', description: 'Akyns, kuishis, singers and everybody else whom titles name' },
  { name: 'collections', description: 'Lists of the editors' },
  { name: 'lines', description: 'What is said in titles' },
  { name: 'suggestions', description: 'Names that go on as they are begun' },
  { name: 'exchange', description: 'Licences and catalogues as files' },
  { name: 'kept', description: 'Copies on viewers’ devices' },
  { name: 'webhooks', description: 'What happens to your titles, told to an address of yours' },
  { name: 'vouchers', description: 'Codes that open titles' },
  { name: 'passes', description: 'What a device may watch of what has a price' },
  { name: 'orders', description: 'Buying' },
  { name: 'payments', description: 'For payment providers' },
  { name: 'earnings', description: 'What owners have earned' },
  { name: 'accounts', description: 'Who has an account; for admins' },
  { name: 'invitations', description: 'How somebody gets one' },
  { name: 'mail', description: 'The outbox; for admins' },
  { name: 'plays', description: 'What players tell of themselves' },
  { name: 'figures', description: 'How titles are watched' },
  { name: 'traffic', description: 'What regional edges sent' },
  { name: 'account', description: 'One’s own account and its data' },
  { name: 'terms', description: 'The hub’s own documents' },
  { name: 'restrictions', description: 'What the law takes away' },
  { name: 'complaints', description: 'Complaints of anybody' },
  { name: 'desk', description: 'Where moderators judge them' },
  { name: 'transparency', description: 'Figures of both' },
  { name: 'studio', description: 'What owners work with' },
  { name: 'audit', description: 'What was done and by whom' },
  { name: 'owners', description: 'Whom titles belong to' },
  { name: 'embedding', description: 'Frames in other sites' },
  { name: 'connection', description: 'Where the hub believes you are' },
  { name: 'pages', description: 'For search engines, and for sites that frame titles' },
  { name: 'health', description: 'For whoever runs the hub' },
]
