import { createServer } from 'node:net'
import { radioSound } from '#tests/support/radio-sound.ts'

/**
 * Stations for the benchmark, a process of their own: real AAC in ADTS, again and again at the speed of the sound, with titles
 * inside, to whoever asks (`GET /<n>`). Prints its port.
 */
const seconds = 32
const interval = 16_000
const stepMs = 100
const sound = await radioSound({ kind: 'aac', seconds, bitrate: '128k', rate: 44_100 })
const bytesPerMs = sound.length / (seconds * 1000)

const head = `ICY 200 OK\r\nicy-metaint:${interval}\r\ncontent-type:audio/aac\r\n\r\n`

function titleBlock(song: number): Buffer {
  const text = Buffer.from(`StreamTitle='Song ${song}';`)
  const block = Buffer.alloc(1 + Math.ceil(text.length / 16) * 16)
  block[0] = (block.length - 1) / 16
  text.copy(block, 1)
  return block
}

const server = createServer((socket) => {
  socket.on('error', () => undefined)
  socket.once('data', () => {
    socket.write(head)
    const began = performance.now()
    let [sent, untilBlock, blocks] = [0, interval, 0]
    const step = () => {
      const due = Math.floor((performance.now() - began) * bytesPerMs)
      const pieces: Buffer[] = []
      while (sent < due) {
        const at = sent % sound.length
        const piece = sound.subarray(at, at + Math.min(due - sent, untilBlock))
        pieces.push(piece)
        sent += piece.length
        untilBlock -= piece.length
        if (untilBlock > 0) continue
        // A song in half a minute or so.
        pieces.push(blocks % 30 === 0 ? titleBlock(blocks / 30) : Buffer.alloc(1))
        blocks += 1
        untilBlock = interval
      }
      if (pieces.length > 0) socket.write(Buffer.concat(pieces))
    }
    const timer = setInterval(step, stepMs)
    socket.once('close', () => clearInterval(timer))
  })
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.stdout.write(`${address !== null && typeof address === 'object' ? address.port : 0}\n`)
})
