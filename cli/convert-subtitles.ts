import { spawn } from 'node:child_process'
import { once } from 'node:events'
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import { SubtitleFacts } from '#catalog/contract/subtitle.ts'
import { toWebVtt } from '#ingest/subtitles/to-webvtt.ts'
import { dyingWithUs } from '#platform/child.ts'
import { type ErrorCode, errors, Problem } from '#platform/errors.ts'
import { oneAtATime } from '#platform/one-at-a-time.ts'
import { readAtMost } from '#platform/read-at-most.ts'
import { ownCommand } from './own-command.ts'

type Converted = { facts: SubtitleFacts; vtt: Buffer }

/**
 * Bytes that are read at once: the dialogue of a long film, in about 50 ms. The largest that are taken hold a thread
 * for two seconds (measured, ten megabytes of two-letter lines), which is a process of its own.
 */
const smallBytes = 256 * 1024
const patienceMs = 60_000
/** WebVTT of an upload of the largest size, with every sign of it escaped, in JSON. */
const mostAnswered = 128 * 1024 * 1024

/** What `./nar subtitles --json` prints. */
const ReadEvent = Type.Intersect([Type.Object({ event: Type.Literal('read') }), SubtitleFacts])
const TextEvent = Type.Object({ event: Type.Literal('webvtt'), text: Type.String() })
const RefusedEvent = Type.Object({
  event: Type.Literal('refused'),
  code: Type.Enum(Object.keys(errors) as ErrorCode[]),
  details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
})
const Answer = Type.Union([Type.Tuple([ReadEvent, TextEvent]), Type.Tuple([RefusedEvent])])

/**
 * An upload as WebVTT. A large one is read by another process: the hub has viewers to answer meanwhile.
 * @throws Problem `not-subtitles`, `subtitles-empty`, `subtitles-too-large`
 */
export async function convertSubtitles(bytes: Buffer, language: string): Promise<Converted> {
  if (bytes.length > smallBytes) return convertElsewhere(bytes, language)
  return toWebVtt(bytes, language)
}

const convertElsewhere = oneAtATime(async (bytes: Buffer, language: string): Promise<Converted> => {
  const answer = await askCommand(bytes, language)
  const [first, second] = answer
  if (first.event === 'refused') throw new Problem(first.code, first.details)
  const { event: _, ...facts } = first
  return { facts, vtt: Buffer.from((second as Static<typeof TextEvent>).text) }
})

async function askCommand(bytes: Buffer, language: string): Promise<Static<typeof Answer>> {
  const command = dyingWithUs('KILL', ownCommand('subtitles', '-', '--language', language, '--json'))
  const [program = '', ...args] = command
  // None of our settings: what it reads is hostile.
  const child = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH },
    cwd: '/',
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  })
  const ended = once(child, 'close')
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined)
  child.stdin.end(bytes)
  const out = await readAtMost(child.stdout, mostAnswered, () => new Error('too long an answer'))
  await ended
  const lines = out.toString('utf8').trim().split('\n')
  const answer: unknown = lines.map((line) => JSON.parse(line || 'null') as unknown)
  if (!Check(Answer, answer))
    throw new Error(`subtitles could not be read: it ended with ${child.exitCode ?? child.signalCode}`)
  return answer
}
