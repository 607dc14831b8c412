import { expect, it } from 'vitest'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { nextChunk, type Place, type ReadRange } from './follow.ts'

/** A folder of files that grow, are moved on, and are let go of, as logrotate and nginx do it. `now` in ms. */
function folder() {
  const files: { text: string; modified: number }[] = [{ text: '', modified: 0 }]
  let now = 1_000_000
  const read: ReadRange = async (file, from, length) => {
    const found = files[Number(/\.(\d+)$/.exec(file)?.[1] ?? 0)]
    if (!found) return null
    const bytes = Buffer.from(found.text).subarray(from, from + length)
    return { bytes, date: now, modified: found.modified }
  }
  return {
    read,
    files,
    write: (text: string, number = 0) => {
      const file = files[number]
      if (!file) throw new Error('no file')
      file.text += text
      file.modified = now
    },
    moveOn: () => files.unshift({ text: '', modified: now }),
    wait: (ms: number) => {
      now += ms
    },
  }
}
const options = { most: 100, settleMs: 10_000 }

/** Everything that can be read now. */
async function readAll(read: ReadRange, from: Place | null) {
  let [place, text, gaps] = [from, '', 0]
  for (let round = 0; round < 1000; round += 1) {
    const chunk = await nextChunk(place, read, options)
    if (!chunk) break
    place = chunk.place
    text += chunk.text
    gaps += chunk.gap ? 1 : 0
  }
  return { place, text, gaps }
}

it('reads whole lines, and on from where it was', async () => {
  const { read, write } = folder()
  write('one\ntwo\nthr')
  const first = await readAll(read, null)
  expect(first.text).toBe('one\ntwo\n')
  expect((await readAll(read, first.place)).text).toBe('')
  write('ee\n')
  expect((await readAll(read, first.place)).text).toBe('three\n')
})

it('goes from a file that was moved on to the next when nobody writes to it any more', async () => {
  const { read, write, moveOn, wait } = folder()
  write('one\n')
  const { place } = await readAll(read, null)
  write('two\n')
  moveOn()
  write('four\n')
  const next = await readAll(read, place)
  expect(next.text).toBe('two\n')
  // A worker of nginx that had not begun the new file yet.
  write('three\n', 1)
  wait(10_000)
  expect((await readAll(read, next.place)).text).toBe('three\nfour\n')
})

it('takes nothing where files are moved on between two of its questions', async () => {
  const { read, write, moveOn, wait } = folder()
  write('one\n')
  const { place } = await readAll(read, null)
  moveOn()
  write('two\n')
  wait(20_000)
  let asked = 0
  const moved: ReadRange = (file, from, length) => {
    asked += 1
    if (asked === 3) {
      moveOn()
      write('three\n')
    }
    return read(file, from, length)
  }
  expect(await nextChunk(place, moved, options)).toBeNull()
  wait(20_000)
  expect((await readAll(read, place)).text).toBe('two\nthree\n')
})

it('says where lines are gone, and reads none again', async () => {
  const { read, files, write, moveOn, wait } = folder()
  write('one\n')
  moveOn()
  write('two\n')
  wait(20_000)
  const { place } = await readAll(read, null)
  files.splice(0, 1, { text: '', modified: 0 })
  wait(20_000)
  write('three\n')
  expect(await readAll(read, place)).toMatchObject({ text: 'three\n', gaps: 1 })
})

it('lets go of a line without an end', async () => {
  const { read, write } = folder()
  write(`${'x'.repeat(250)}\none\n`)
  const { text, place } = await readAll(read, null)
  expect(text.endsWith('one\n')).toBe(true)
  expect(place?.offset).toBe(255)
})

it('has every line once, in its order, however files grow and are moved on', async () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seededRandom(seed)
    const { read, write, moveOn, wait } = folder()
    let [written, got, place, n] = ['', '', null as Place | null, 0]
    for (let step = 0; step < 120; step += 1) {
      const act = random()
      if (act < 0.6) {
        const line = `line ${n++} ${'y'.repeat(Math.floor(random() * 40))}\n`
        written += line
        write(line)
      } else if (act < 0.7) {
        moveOn()
      } else {
        wait(random() * 30_000)
        const chunk = await nextChunk(place, read, options)
        place = chunk?.place ?? place
        got += chunk?.text ?? ''
        expect(chunk?.gap ?? false).toBe(false)
      }
    }
    wait(20_000)
    got += (await readAll(read, place)).text
    expect(got, `seed ${seed}`).toBe(written)
  }
})
