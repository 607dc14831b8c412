import { writeFileSync } from 'node:fs'
import { startHub, call } from '#tests/support/running-hub.ts'
const hub = await startHub({ workers: 1, env: { NAR_RTMP_PORT: '19355', NAR_LOG_LEVEL: 'info' } })
const token = await hub.token('owner', 'Есіл медиа')
const admin = await hub.token('admin', 'Operator')
const send = async <T = any>(method: string, path: string, body?: unknown): Promise<T> => {
  const a = await call<any>(hub, token, method, path, body)
  if (a.status >= 300) console.log(method, path, a.status, JSON.stringify(a.body).slice(0, 400))
  return a.body
}
const licence = { licensor: 'Есіл медиа', territories: ['WORLD'], uses: ['live', 'stream'] }
const ids: Record<string, string> = {}
const make = async (kind: string, kk: string, region: string, more: object = {}) => {
  const c = await send('POST', '/channels', { kind, texts: { kk: { title: kk, description: kind === 'radio' ? 'Аралдан Жаңақорғанға дейін' : 'Елорданың телеарнасы' } }, region, languages: ['kk'], ageMark: 0, inputs: [{ kind: kind === 'tv' ? 'rtmp' : 'icecast-push' }], dvrSeconds: 86400, licence, ...more })
  ids[kk] = c.id
  await send('PATCH', `/channels/${c.id}`, { started: true })
  return c.id
}
const tv = await make('tv', 'Есіл ТВ', 'KZ-71')
const radio = await make('radio', 'Сыр толқыны', 'KZ-43', { inputs: [{ kind: 'rtmp' }] })
await make('tv', 'Ақжайық арнасы', 'KZ-23')
await make('tv', 'Семей-1', 'KZ-10')
await make('radio', 'Жайық FM', 'KZ-27')
const names = ['Таңғы дастарқан', 'Жаңалықтар', 'Алаш арыстары', 'Қармақшы термелері', 'Балықшы әңгімесі', 'Ауыл әңгімесі', 'Теңіз тынысы', 'Түнгі домбыра']
const hour = 3_600_000
const base = Math.floor(Date.now() / hour) * hour - 12 * hour
for (const id of Object.values(ids)) for (let n = 0; n < 24; n++) {
  const starts = base + n * hour + (n % 3) * 600_000
  const ends = base + (n + 1) * hour + ((n + 1) % 3) * 600_000
  await send('POST', `/channels/${id}/programmes`, { starts: new Date(starts).toISOString(), ends: new Date(ends).toISOString(), texts: { kk: { title: names[n % names.length] } }, language: n % 4 ? 'kk' : 'ru', origin: n % 5 ? 'domestic' : 'foreign', ageMark: n % 6 ? null : 12, record: n % 7 === 0 })
}
const ingest = await send('GET', `/channels/${tv}/ingest`)
const ringest = await send('GET', `/channels/${radio}/ingest`)
writeFileSync('/tmp/h/web/dev/hub.json', JSON.stringify({ url: hub.url, token, admin, tv, radio, ids, ingest, ringest, data: hub.data }, null, 1))
console.log('ready', hub.url, JSON.stringify(ingest), JSON.stringify(ringest))
let seen = 0
setInterval(() => { const l = hub.log(); if (l.length > seen) { process.stdout.write(l.slice(seen)); seen = l.length } }, 1000)
process.on('SIGTERM', () => void hub.remove().then(() => process.exit()))
process.on('SIGINT', () => void hub.remove().then(() => process.exit()))
