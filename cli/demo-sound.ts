/** Sound for the demo: a plucked two-string instrument after Karplus and Strong (1983), playing short kuis. */
export const sampleRate = 48_000

export type Tune = {
  /** Same seed, same tune. */
  seed: number
  /** Beats a minute. */
  tempo: number
  /** Frequency of the open lower string in Hz; the upper one is a fourth above. */
  string: number
}

/** Semitones of the dorian mode above the upper string. */
const scale = [0, 2, 3, 5, 7, 9, 10, 12, 14]
/** The gallop of a kui, in beats. */
const gallop = [1, 0.5, 0.5, 1, 0.5, 0.5]
const phraseNotes = 12
const form = [0, 0, 1, 0, 2, 2, 1, 0]
/** Between the two strings of one stroke, in seconds. */
const strumDelay = 0.012

type Note = { at: number; frequency: number; strength: number }

/** Numbers from 0 to 1, always the same for one seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The notes of `seconds` of a tune: a few phrases that walk the scale and come back. */
export function composeTune(tune: Tune, seconds: number): Note[] {
  const random = randomNumbers(tune.seed)
  const phrases = Array.from({ length: 3 }, () => {
    let step = Math.floor(random() * 5)
    return Array.from({ length: phraseNotes }, (_, index) => {
      step = Math.min(scale.length - 1, Math.max(0, step + Math.round(random() * 4 - 2)))
      return index === phraseNotes - 1 ? 0 : step
    })
  })
  const notes: Note[] = []
  let at = 0.2
  for (let index = 0; at < seconds - 1; index++) {
    const phrase = phrases[form[Math.floor(index / phraseNotes) % form.length] ?? 0] ?? []
    const semitones = 5 + (scale[phrase[index % phraseNotes] ?? 0] ?? 0)
    const beats = gallop[index % gallop.length] ?? 1
    const strength = index % 3 === 0 ? 1 : 0.7
    notes.push({ at, frequency: tune.string, strength: 0.5 * strength })
    notes.push({ at: at + strumDelay, frequency: tune.string * 2 ** (semitones / 12), strength })
    at += (beats * 60) / tune.tempo
  }
  return notes
}

/** The notes as one 16-bit mono WAV file of exactly `seconds`. */
export function renderWav(notes: Note[], seconds: number, seed: number): Buffer {
  const samples = new Float32Array(Math.round(seconds * sampleRate))
  const random = randomNumbers(seed + 1)
  for (const note of notes) pluck(samples, note, random)
  let peak = 1e-9
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
  const wav = Buffer.alloc(44 + 2 * samples.length)
  writeHeader(wav, 2 * samples.length)
  for (let index = 0; index < samples.length; index++) {
    wav.writeInt16LE(Math.round(((samples[index] ?? 0) / peak) * 0.7 * 32767), 44 + 2 * index)
  }
  return wav
}

/** A burst of noise runs round a delay line as long as one period and loses its high tones on the way. */
function pluck(samples: Float32Array, note: Note, random: () => number): void {
  const line = new Float32Array(Math.max(2, Math.round(sampleRate / note.frequency)))
  // Averaged noise: a fingertip, not a nail.
  for (let index = 0; index < line.length; index++) line[index] = random() + random() - 1
  const start = Math.round(note.at * sampleRate)
  const length = Math.min(samples.length - start, Math.round(1.6 * sampleRate))
  let at = 0
  for (let index = 0; index < length; index++) {
    const next = at + 1 === line.length ? 0 : at + 1
    const value = line[at] ?? 0
    samples[start + index] = (samples[start + index] ?? 0) + note.strength * value
    line[at] = 0.4975 * (value + (line[next] ?? 0))
    at = next
  }
}

/** Header of a RIFF WAVE file with one channel of 16-bit PCM. */
function writeHeader(wav: Buffer, dataBytes: number): void {
  wav.write('RIFF', 0, 'latin1')
  wav.writeUInt32LE(36 + dataBytes, 4)
  wav.write('WAVEfmt ', 8, 'latin1')
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(sampleRate, 24)
  wav.writeUInt32LE(2 * sampleRate, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36, 'latin1')
  wav.writeUInt32LE(dataBytes, 40)
}
