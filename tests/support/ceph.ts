import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { dyingWithUs } from '#platform/child.ts'
import { openBucket, type S3Settings } from '#platform/storage/s3-bucket.ts'
import { freePorts } from './free-port.ts'

/** A real S3 server: Ceph RGW with one monitor and one disk, a sparse file, in a folder of its own on loopback. */
export type TestS3 = {
  /** A new, empty bucket. */
  bucket(): Promise<S3Settings>
  /** `kill -9` of the gateway, and a new one at the same address. */
  killGateway(): Promise<void>
  startGateway(): Promise<void>
  close(): Promise<void>
}

const runFile = promisify(execFile)
const keys = { accessKey: 'nar-test', secretKey: 'nar-test-secret' }
/** One step of the start; the whole takes 10 to 20 s. */
const stepMs = 60_000
const diskBytes = 4 * 1024 ** 3
/**
 * What `ceph` says before it has sent its command, when its question overtook the monitor's map and so named no cluster
 * ("handle_command on fsid 0000…"): 2 of 60 commands on a busy machine. Asking again is safe, nothing was done.
 */
const notYetAcquainted = 'problem getting command descriptions from mon'

/** Starts it and resolves once it answers. */
export async function startTestS3(): Promise<TestS3> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-ceph-'))
  const [monitorPort, gatewayPort] = await freePorts(2)
  const running: ChildProcess[] = []
  const close = async () => {
    await Promise.all(running.map(killed))
    await rm(folder, { recursive: true, force: true })
  }
  const start = (program: string, ...args: string[]): ChildProcess => {
    const [command = '', ...rest] = dyingWithUs('KILL', [
      program,
      '-c',
      join(folder, 'ceph.conf'),
      ...args,
      '-f',
    ])
    const child = spawn(command, rest, { stdio: 'ignore' })
    running.push(child)
    return child
  }
  const startGateway = async (): Promise<ChildProcess> => {
    const gateway = start(
      'radosgw',
      '-n',
      'client.rgw',
      `--rgw_frontends=beast endpoint=127.0.0.1:${gatewayPort} tcp_nodelay=1`,
    )
    await answers(`http://127.0.0.1:${gatewayPort}`)
    return gateway
  }
  try {
    await startDisk(folder, monitorPort ?? 0, start)
    const user = ['user', 'create', '--uid', 'nar', '--display-name', 'nar']
    const signs = ['--access-key', keys.accessKey, '--secret-key', keys.secretKey]
    await run(folder, 'radosgw-admin', '-n', 'client.admin', ...user, ...signs)
    let gateway = await startGateway()
    return {
      bucket: () => newBucket(`http://127.0.0.1:${gatewayPort}`),
      killGateway: () => killed(gateway),
      startGateway: async () => {
        gateway = await startGateway()
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

type Start = (program: string, ...args: string[]) => ChildProcess

async function startDisk(folder: string, monitorPort: number, start: Start): Promise<void> {
  const fsid = randomUUID()
  const disk = randomUUID()
  for (const name of ['monitor', 'disk', 'run', 'log']) await mkdir(join(folder, name))
  await writeFile(join(folder, 'ceph.conf'), configuration(folder, fsid, monitorPort))
  const map = join(folder, 'monmap')
  const monitor = ['--addv', 'a', `[v1:127.0.0.1:${monitorPort}/0]`]
  await runFile('monmaptool', ['--create', '--fsid', fsid, ...monitor, map])
  await run(folder, 'ceph-mon', '-i', 'a', '--mkfs', '--monmap', map)
  start('ceph-mon', '-i', 'a')
  await run(folder, 'ceph', 'osd', 'new', disk)
  await run(folder, 'ceph', 'osd', 'crush', 'add', 'osd.0', '1.0', 'root=default')
  await run(folder, 'ceph-osd', '-i', '0', '--mkfs', '--osd-uuid', disk)
  start('ceph-osd', '-i', '0')
}

/** The least that works: no authentication inside, one copy of everything. */
function configuration(folder: string, fsid: string, monitorPort: number): string {
  const none = ['cluster', 'service', 'client'].map((part) => `auth_${part}_required = none`)
  return [
    '[global]',
    `fsid = ${fsid}`,
    `mon_host = v1:127.0.0.1:${monitorPort}/0`,
    'ms_bind_msgr2 = false',
    ...none,
    ...[`run_dir = ${folder}/run`, `admin_socket = ${folder}/run/$name.$pid.asok`],
    ...[`log_file = ${folder}/log/$name.log`, `mon_cluster_log_file = ${folder}/log/cluster.log`],
    ...[`mon_data = ${folder}/monitor`, `osd_data = ${folder}/disk`, `keyring = ${folder}/keyring`],
    ...['osd_pool_default_size = 1', 'osd_pool_default_min_size = 1', 'mon_allow_pool_size_one = true'],
    ...['osd_pool_default_pg_num = 4', 'osd_pool_default_pgp_num = 4'],
    ...['osd_pool_default_pg_autoscale_mode = off', 'mon_max_pg_per_osd = 1000'],
    ...['osd_crush_chooseleaf_type = 0', 'paxos_propose_interval = 0.05'],
    // A machine with a nearly full disk is still good enough for a test.
    'mon_data_avail_crit = 0',
    ...[
      'osd_objectstore = bluestore',
      'bluestore_block_create = true',
      `bluestore_block_size = ${diskBytes}`,
    ],
    '[osd]',
    ...['public_addr = 127.0.0.1', 'cluster_addr = 127.0.0.1'],
    // The disk would tell the monitor about itself at its start, sometimes before it knows the monitor ("wrong fsid"),
    // and give up: we say it in its place.
    ...['osd_class_update_on_start = false', 'osd_crush_update_on_start = false', ''],
  ].join('\n')
}

async function run(folder: string, program: string, ...args: string[]): Promise<void> {
  const options = { timeout: stepMs, killSignal: 'SIGKILL' as const }
  for (let tries = 1; ; tries++) {
    const failure = await runFile(program, ['-c', join(folder, 'ceph.conf'), ...args], options).then(
      () => null,
      (error: Error) => error,
    )
    if (!failure) return
    if (tries < 10 && failure.message.includes(notYetAcquainted)) continue
    const log = await readFile(join(folder, 'log', 'mon.a.log'), 'utf8').catch(() => '')
    throw new Error(`${program} ${args[0]}: ${failure.message}\n${log.slice(-1000)}`)
  }
}

async function newBucket(endpoint: string): Promise<S3Settings> {
  const name = `nar-${randomUUID()}`
  const settings = { endpoint, bucket: name, region: 'us-east-1', addressing: 'path' as const, ...keys }
  await openBucket(settings).client.makeBucket(name)
  return settings
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + stepMs
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => null)
    if (answer) return void (await answer.text())
    await sleep(50)
  }
  throw new Error(`${url} does not answer`)
}
