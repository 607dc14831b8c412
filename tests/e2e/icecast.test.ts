import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { icecastPull } from '#ingest/live/icecast-pull.ts'
import { openIcecastServer } from '#ingest/live/icecast-push.ts'
import { openLog } from '#platform/log.ts'
import { firstBytes } from '#tests/support/first-bytes.ts'
import { freePort } from '#tests/support/free-port.ts'
import { until } from '#tests/support/processes.ts'
import { radioSound } from '#tests/support/radio-sound.ts'

/** Debian's own: ices2 sends to us as to its Icecast, and we fetch from icecast2 what ffmpeg sends there. */
const log = openLog('test', 'silent')
const folder = await mkdtemp(join(tmpdir(), 'nar-icecast-'))
const children: ChildProcess[] = []
const closers: (() => unknown)[] = []
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const one of closers) await one()
  await rm(folder, { recursive: true, force: true })
})

function start(command: string, words: string[]): ChildProcess {
  const child = spawn(command, words, { stdio: 'ignore', cwd: folder })
  children.push(child)
  return child
}

test('ices2 sends Ogg Vorbis to us as it comes', async () => {
  const server = openIcecastServer({
    ...{ host: '127.0.0.1', port: 0, log },
    channelOfKey: (key) => (key === 'secret-of-ices' ? '0123456789ab' : null),
  })
  closers.push(() => server.close())
  await server.listening
  await writeFile(join(folder, 'song.ogg'), await radioSound({ kind: 'ogg', seconds: 20 }))
  await writeFile(join(folder, 'songs.txt'), `${join(folder, 'song.ogg')}\n`)
  await writeFile(
    join(folder, 'ices.xml'),
    `<?xml version="1.0"?>
<ices><background>0</background><logpath>${folder}</logpath><logfile>ices.log</logfile><loglevel>4</loglevel>
<stream><input><module>playlist</module><param name="type">basic</param><param name="file">${folder}/songs.txt</param></input>
<instance><hostname>127.0.0.1</hostname><port>${server.port()}</port><password>secret-of-ices</password><mount>/radio.ogg</mount></instance>
</stream></ices>`,
  )
  start('ices2', [join(folder, 'ices.xml')])
  const connection = await server.input('0123456789ab', 'main').next(AbortSignal.timeout(15_000))
  expect(connection.streams[0]?.demuxer).toBe('ogg')
  expect((await firstBytes(connection, 8000)).toString('latin1', 0, 4)).toBe('OggS')
}, 30_000)

test('icecast2 is fetched from, with the titles of its mount', async () => {
  const port = await freePort()
  await chmod(folder, 0o777)
  await writeFile(
    join(folder, 'icecast.xml'),
    `<icecast><limits><clients>10</clients><sources>2</sources></limits>
<authentication><source-password>hackme</source-password><admin-user>admin</admin-user><admin-password>hackme</admin-password></authentication>
<hostname>localhost</hostname><listen-socket><port>${port}</port><bind-address>127.0.0.1</bind-address></listen-socket>
<paths><basedir>${folder}</basedir><logdir>${folder}</logdir><webroot>/usr/share/icecast2/web</webroot><adminroot>/usr/share/icecast2/admin</adminroot></paths>
<logging><accesslog>access.log</accesslog><errorlog>error.log</errorlog><loglevel>2</loglevel></logging>
<security><chroot>0</chroot><changeowner><user>nobody</user><group>nogroup</group></changeowner></security></icecast>`,
  )
  start('icecast2', ['-c', join(folder, 'icecast.xml')])
  const isUp = async () => (await fetch(`http://127.0.0.1:${port}/status-json.xsl`)).ok
  await until('icecast2', 10, isUp)
  const sound = ['-re', '-f', 'lavfi', '-i', 'anoisesrc=a=0.1', '-c:a', 'aac', '-b:a', '128k', '-f', 'adts']
  const to = ['-content_type', 'audio/aac', `icecast://source:hackme@127.0.0.1:${port}/live`]
  start('ffmpeg', ['-v', 'error', ...sound, ...to])
  const titled = async () => {
    const query = `mount=/live&mode=updinfo&charset=UTF-8&song=${encodeURIComponent('Қайрат Нұртас - Ауырмайды жүрек')}`
    const headers = { authorization: `Basic ${Buffer.from('source:hackme').toString('base64')}` }
    return (await fetch(`http://127.0.0.1:${port}/admin/metadata?${query}`, { headers })).ok
  }
  await until('the mount', 10, titled)
  const input = icecastPull(`http://127.0.0.1:${port}/live`, { reach: 'any', log })
  closers.push(() => input.close())
  const connection = await input.next(AbortSignal.timeout(15_000))
  const titles: string[] = []
  connection.onText?.(({ text }) => titles.push(text))
  expect(connection.streams[0]?.demuxer).toBe('aac')
  await firstBytes(connection, 40_000)
  expect(titles).toEqual(['Қайрат Нұртас - Ауырмайды жүрек'])
}, 30_000)
