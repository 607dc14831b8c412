/**
 * AWS Signature Version 4 (docs.aws.amazon.com, "Create a signed AWS API request"), by njs inside nginx (0.7.9 of Debian 12).
 * Held against the published examples by signature.test.ts.
 */
// biome-ignore lint/style/useNodejsImportProtocol: njs knows it by this name alone.
import crypto from 'crypto'

const hash = (text) => crypto.createHash('sha256').update(text).digest('hex')
const hmac = (secret, text) => crypto.createHmac('sha256', secret).update(text).digest()

/** SHA-256 of no body. */
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** `20130524T000000Z` */
const timeText = (ms) => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/**
 * The header `Authorization` of a GET without a body. `time` as `timeText` gives it; `path` encoded, `query` encoded and sorted;
 * `headers`: pairs of a small name and a value, in the order of names.
 */
function authorization(keys, place, request) {
  const names = request.headers.map((pair) => pair[0]).join(';')
  const lines = request.headers.map((pair) => `${pair[0]}:${pair[1]}\n`).join('')
  const canonical = ['GET', request.path, request.query, lines, names, nothing].join('\n')
  const day = request.time.slice(0, 8)
  const scope = `${day}/${place.region}/${place.service}/aws4_request`
  const text = ['AWS4-HMAC-SHA256', request.time, scope, hash(canonical)].join('\n')
  const ofDay = hmac(`AWS4${keys.secretKey}`, day)
  const key = hmac(hmac(hmac(ofDay, place.region), place.service), 'aws4_request')
  const signature = crypto.createHmac('sha256', key).update(text).digest('hex')
  return `AWS4-HMAC-SHA256 Credential=${keys.accessKey}/${scope},SignedHeaders=${names},Signature=${signature}`
}

export default { authorization, nothing, timeText }
