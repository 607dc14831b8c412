/**
 * Which stored object an address of playback means, and how a file of it is sent, by njs inside nginx (0.7.9 of Debian 12). Read
 * after `tokens.js` has found the address good. What is not in these patterns is never looked up: an object's key begins with the
 * scope that was signed, and nothing that may be in the rest leads out of it.
 */
// biome-ignore lint/style/useNodejsImportProtocol: njs knows it by this name alone.
import fs from 'fs'

/** As catalog/contract/live.ts says, ms. */
const liveEdgeMs = 90000
const maxSegmentMs = 10000

const address =
  /^\/p\/[0-9]{1,12}\/[A-Za-z0-9_-]{43}\/([0-9a-z]{12})(?:\.([0-9]{13})(?:\.([0-9]{13}))?)?\/([a-z0-9/-]+\.[a-z0-9]+)(?:\?|$)/
/** As cdn-config/origin.ts and parseLivePath of catalog/contract/live.ts have them. */
const sheet = /^[0-9]{1,9}\/storyboard\/[0-9]{1,4}\.jpg$/
const media = /^[0-9]{1,9}\/([a-z0-9-]{1,32})\/(?:init(?:-[0-9]{1,5})?\.mp4|[0-9]{1,9}\.m4s)$/
const onAir = /^(live)\/([0-9a-z]{12}\/([avo])[0-9]{1,4}\/(?:init\.mp4|([0-9]{13})\.m4s))$/

/** It never changes under its address. */
const forEver = 'public, max-age=31536000, immutable'

/** `uri` as it was sent; `now`: ms since 1970. null where it means no object, or none that its scope is good for. */
function objectOf(uri, now) {
  const parts = address.exec(uri)
  if (parts === null) return null
  const live = onAir.exec(parts[4])
  if (live !== null) {
    if (live[4] !== undefined && !isWithin(parts[2], parts[3], Number(live[4]), now)) return null
    return { key: `live/${parts[1]}/${live[2]}`, type: live[3] === 'v' ? 'video/mp4' : 'audio/mp4' }
  }
  // A scope with times is a channel's, of which nothing else is stored.
  if (parts[2] !== undefined) return null
  const key = `vod/${parts[1]}/${parts[4]}`
  if (sheet.test(parts[4])) return { key: key, type: 'image/jpeg' }
  const rendition = media.exec(parts[4])
  if (rendition === null || parts[4].startsWith('live/')) return null
  return { key: key, type: rendition[1].startsWith('a') ? 'audio/mp4' : 'video/mp4' }
}

/** `withinScope` of catalog/contract/live.ts. */
function isWithin(from, until, start, now) {
  if (from === undefined) return start >= now - liveEdgeMs
  return start >= Number(from) - maxSegmentMs && (until === undefined || start < Number(until))
}

/** `$object`: its key; empty where there can be none. */
function key(r) {
  const object = objectOf(r.variables.request_uri, Date.now())
  return object === null ? '' : object.key
}

/** The content of an address whose permit was found good: its file, by nginx itself. */
function send(r) {
  const found = stat(`${r.variables.objects}/${r.variables.object}`)
  if (found === 'missing') return r.internalRedirect('@unstored')
  if (found === 'away') return r.internalRedirect('@unanswered')
  const etag = etagOf(found)
  r.variables.object_etag = etag
  if (!matches(r.headersIn['If-None-Match'], etag)) return r.internalRedirect('@file')
  // Not by r.return, which would say that it has no bytes at all.
  r.status = 304
  r.headersOut.ETag = etag
  r.headersOut['Last-Modified'] = new Date(found.mtimeMs).toUTCString()
  r.headersOut['Content-Type'] = typeOf(r)
  r.headersOut['Cache-Control'] = forEver
  r.sendHeader()
  r.finish()
}

/** `away`: it cannot be looked at, which is no word of whether it is there. */
function stat(path) {
  try {
    const found = fs.lstatSync(path)
    return found.isFile() ? found : 'missing'
  } catch (error) {
    return error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'missing' : 'away'
  }
}

/** As platform/storage/object-file.ts makes it. */
function etagOf(found) {
  return `"${[found.ino, found.size, Math.floor(found.mtimeMs)].map((part) => part.toString(36)).join('-')}"`
}

/** As platform/http-conditional.ts does. */
function matches(header, etag) {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/** All that an answer out of storage says, whoever had the bytes: nothing that a server of objects adds gets to anybody. */
const kept = ['etag', 'last-modified', 'content-length', 'content-range', 'accept-ranges', 'content-type']

/** The header filter of what was found; what is refused at the same address passes it, too. */
function headers(r) {
  for (const name in r.headersOut) if (!kept.includes(name.toLowerCase())) delete r.headersOut[name]
  if (![200, 206, 304].includes(r.status)) return
  r.headersOut['Content-Type'] = typeOf(r)
  r.headersOut['Cache-Control'] = forEver
}

/** Time has gone by since it was found: the newest of what is on air is no longer looked at by the clock. */
function typeOf(r) {
  const object = objectOf(r.variables.request_uri, 0)
  return object === null ? 'application/octet-stream' : object.type
}

export default { objectOf, key, send, headers }
