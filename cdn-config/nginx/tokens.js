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
const fillMark = /^([0-9]{1,12})\/([A-Za-z0-9_-]{43})$/

/** The hub's clock may be ahead by so much, ms: it may refuse an address that is still good here, and that is nobody else's answer. */
const clocksDifferMs = 60000

/**
 * `$verdict`: the permit that was signed ("0" to "15", "0e" of an address that ends about now), `expired`, `missing`, or `wrong`;
 * `late-` and the permit of what has expired no longer ago than an edge goes on without a hub (`$grace`, seconds; not there where
 * it does not).
 */
function verdict(r) {
  const parts = address.exec(r.variables.request_uri)
  if (parts === null) return 'wrong'
  const permit = permitIn(`${parts[1]}/${parts[3]}`, parts[2])
  if (permit < 0) return 'wrong'
  const leftMs = Number(parts[1]) * 1000 - Date.now()
  if (leftMs <= 0) return isWithinGrace(r, Number(parts[1])) ? `late-${permit}` : 'expired'
  if (isOffAir(parts[3], parts[4])) return 'missing'
  return leftMs < clocksDifferMs ? `${permit}e` : String(permit)
}

/** -1: not signed by us. Most titles have had one permit only, the first that is tried. */
function permitIn(text, token) {
  for (let permit = 0; permit < permits; permit++) {
    if (isSigned(permit === 0 ? text : `${text}/${permit}`, token)) return permit
  }
  return -1
}

function isSigned(text, token) {
  for (let n = 0; n < secrets.length; n++) {
    const expected = crypto.createHmac('sha256', secrets[n]).update(text).digest('base64url')
    if (isSame(expected, token)) return true
  }
  return false
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

/** The lines of a node, for hubs: signed over another text than anything of playback, which begins with a number. */
const log =
  /^\/edge\/log\/([0-9]{1,12})\/([A-Za-z0-9_-]{43})\/([a-z][a-z0-9-]{0,31})\/access\.json(?:\.[0-9]{1,3})?$/

/** `$log_verdict`: `good`, `expired` or `wrong`. */
function logVerdict(r) {
  const parts = log.exec(r.variables.request_uri)
  if (parts === null) return 'wrong'
  if (!isSigned(`log/${parts[1]}/${parts[3]}`, parts[2])) return 'wrong'
  return Number(parts[1]) * 1000 <= Date.now() ? 'expired' : 'good'
}

/** NaN, and so false, where there is no grace. */
function isWithinGrace(r, expiry) {
  return (expiry + Number(r.variables.grace)) * 1000 > Date.now()
}

/** `$is_fill`: sent by `./nar edge fill`, which signs `<expiry>/fill`: no scope is called so. */
function isFill(r) {
  const parts = fillMark.exec(r.headersIn['Nar-Fill'] || '')
  if (parts === null || Number(parts[1]) * 1000 <= Date.now()) return ''
  return isSigned(`${parts[1]}/fill`, parts[2]) ? '1' : ''
}

/** What has expired is honoured while nobody at the origin answers, and no longer. */
async function late(r) {
  const origin = await r.subrequest('/edge-origin')
  r.internalRedirect(origin.status >= 500 ? '@honoured' : '@expired')
}

/**
 * An answer to `POST /titles/:id/playback` while nobody at the origin gives one: what the fill was told, for its kind of viewer
 * (one of whom nothing is known), as long as its address is honoured. Pages of other sites are told nothing: who may frame a
 * title is not known here.
 */
async function playback(r) {
  const kept = await r.subrequest(`/edge-kept${r.uri}`)
  if (kept.status !== 200 || !asksToWatch(r.requestText)) {
    r.internalRedirect(kept.status >= 400 && kept.status < 500 ? `/edge-kept${r.uri}` : '@cut-off')
    return
  }
  // From here, and from nowhere else: other edges are as far as the origin.
  const answer = JSON.parse(kept.responseText.replace(/"https?:\/\/[^"/]+(\/p\/[0-9]+\/)/g, '"$1'))
  const expiry = Number((/^\/p\/([0-9]+)\//.exec(answer.master) || [])[1])
  if (!isWithinGrace(r, expiry)) {
    r.internalRedirect('@cut-off')
    return
  }
  answer.expiresAt = new Date((expiry + Number(r.variables.grace)) * 1000).toISOString()
  answer.pathways = []
  r.headersOut['Content-Type'] = 'application/json; charset=utf-8'
  r.headersOut['Cache-Control'] = 'no-store'
  r.headersOut['Nar-Cut-Off'] = r.variables.edge_name
  r.return(200, JSON.stringify(answer))
}

function asksToWatch(text) {
  if (!text) return true
  try {
    const asked = JSON.parse(text)
    return asked === null || asked.use === undefined || asked.use === 'stream'
  } catch (_) {
    return false
  }
}

export default { verdict, logVerdict, isFill, late, playback }
