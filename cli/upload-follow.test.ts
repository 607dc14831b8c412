import { expect, test } from 'vitest'
import { readEvents } from './upload-follow.ts'

async function eventsOf(text: string, pieceBytes: number) {
  const bytes = new TextEncoder().encode(text)
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
  }
  return collect(readEvents(pieces()))
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const stream =
  ': hello\n\nevent: progress\ndata: {"a":1}\n\nretry: 5\nid: 4\ndata: two\ndata:lines\n\nevent: progress\r\ndata: "Ә"\r\n\r\ndata: never ended'

test.each([1, 2, 7, 1000])('events survive being cut every %i bytes', async (pieceBytes) => {
  expect(await eventsOf(stream, pieceBytes)).toEqual([
    { event: 'progress', data: '{"a":1}' },
    { event: 'message', data: 'two\nlines' },
    { event: 'progress', data: '"Ә"' },
  ])
})
