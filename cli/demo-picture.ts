import { type Layer, loopSeconds, type Scene, stage } from './demo-drawing.ts'

/** Height in pixels of the stage's 720 units; pictures are as wide as the stage is. */
export type PictureSize = { width: number; height: number }

export const frameRate = 25

/** A layer as an SVG document of the pixels it will have. */
export function layerSvg(layer: Layer, size: PictureSize): string {
  const scale = size.height / stage.height
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(layer.width * scale)}" ` +
    `height="${Math.round(layer.height * scale)}" viewBox="0 0 ${layer.width} ${layer.height}">${layer.svg}</svg>`
  )
}

/**
 * ffmpeg's arguments for one loop of a scene without sound. `files` are the layers' SVG files in order. A layer
 * is rasterised once: `overlay` repeats a single frame by itself.
 */
export function loopArguments(scene: Scene, files: string[], size: PictureSize, output: string): string[] {
  const scale = size.height / stage.height
  // A picture narrower than the stage (4:3) shows its middle.
  const left = (size.width - stage.width * scale) / 2
  const source = `color=c=${scene.ground}:s=${size.width}x${size.height}:r=${frameRate}:d=${loopSeconds}`
  const steps = scene.layers.flatMap((layer, index) => {
    const [before, after] = [index === 0 ? '0:v' : `s${index}`, `s${index + 1}`]
    const enable = layer.when ? `:enable='${layer.when}'` : ''
    const place = `x='${left}+(${layer.x})*${scale}':y='(${layer.y})*${scale}':eval=frame${enable}`
    return [
      `[${index + 1}:v]${turning(layer)}[l${index}]`,
      `[${before}][l${index}]overlay=${place}[${after}]`,
    ]
  })
  return [
    ...['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', source],
    ...files.flatMap((file) => ['-i', file]),
    ...['-filter_complex', steps.join(';'), '-map', `[s${scene.layers.length}]`],
    ...['-t', String(loopSeconds), '-r', String(frameRate), '-pix_fmt', 'yuv420p'],
    // No B-frames, so that copies of the loop can be strung together without a gap in time.
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '20', '-bf', '0', '-g', '50', output],
  ]
}

function turning(layer: Layer): string {
  if (layer.turns === undefined) return 'format=yuva420p'
  const angle = `2*PI*${layer.turns}*t/${loopSeconds}`
  // Turning is the dearest motion; every other frame is enough for the slow ones we have.
  const rate = frameRate / 2
  const many = `loop=loop=${Math.ceil(loopSeconds * rate)}:size=1,setpts=N/(${rate}*TB)`
  return `format=yuva420p,${many},rotate=a='${angle}':c=none`
}

/** Strings loops together and adds the sound; `loop` is null for sound alone. */
export function titleArguments(
  loop: string | null,
  sound: string,
  seconds: number,
  output: string,
): string[] {
  const picture = loop === null ? [] : ['-stream_loop', '-1', '-i', loop]
  const maps = loop === null ? ['-map', '0:a'] : ['-map', '0:v', '-map', '1:a', '-c:v', 'copy']
  return [
    ...['-nostdin', '-v', 'error', '-y', ...picture, '-i', sound, ...maps],
    // Nothing is lost before the hub encodes it, and it costs next to nothing.
    ...['-c:a', 'flac', '-t', String(seconds), output],
  ]
}
