/**
 * What cdn-config/tokens.ts decides of an address, by njs inside nginx (0.7.9 of Debian 12: no destructuring, no node: names). The
 * address is read as it was sent: what is encoded, doubled or climbs does not match at all, so nothing is served under another
 * name than it was signed for. Which permit is good now an edge does not know; the permit that was signed is what it answers.
 */
// biome-ignore lint/style/useNodejsImportProtocol: njs knows it by this name alone.
import crypto from 'crypto'
import secrets from 'secrets.js'

const permits = 16
/** As catalog/contract/live.ts says, ms: an address of what is on air now is good for so much of it. */
const liveEdgeMs = 90000

const address =
  /^\/p\/([0-9]{1,12})\/([A-Za-z0-9_-]{43})\/([0-9a-z]{12}(?:\.[0-9]{13}){0,2})\/([a-z0-9-]+(?:[./][a-z0-9-]+)*)(?:\?|$)/
const liveSegment = /^live\/.*\/([0-9]{13})\.m4s$/

/** `$verdict`: the permit that was signed ("0" to "15"), `expired`, `missing`, or `wrong`. */
function verdict(r) {
  const parts = address.exec(r.variables.request_uri)
  if (parts === null) return 'wrong'
  const permit = permitIn(`${parts[1]}/${parts[3]}`, parts[2])
  if (permit < 0) return 'wrong'
  if (Number(parts[1]) * 1000 <= Date.now()) return 'expired'
  return isOffAir(parts[3], parts[4]) ? 'missing' : String(permit)
}

/** -1: not signed by us. Most titles have had one permit only, the first that is tried. */
function permitIn(text, token) {
  for (let permit = 0; permit < permits; permit++) {
    const signed = permit === 0 ? text : `${text}/${permit}`
    for (let n = 0; n < secrets.length; n++) {
      const expected = crypto.createHmac('sha256', secrets[n]).update(signed).digest('base64url')
      if (isSame(expected, token)) return permit
    }
  }
  return -1
}

/** Takes as long wherever they differ. */
function isSame(a, b) {
  if (a.length !== b.length) return false
  let difference = 0
  for (let at = 0; at < a.length; at++) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}

/** An old segment under an address of what is on air now: the hub would not send it, and a cache must not. */
function isOffAir(scope, rest) {
  if (scope.length !== 12) return false
  const segment = liveSegment.exec(rest)
  return segment !== null && Number(segment[1]) < Date.now() - liveEdgeMs
}

export default { verdict }
