/** Where a cue stands: WebVTT cue settings (W3C WebVTT, section 4.4), each kept only when it is valid. */

const percent = '(?:100(?:\\.0+)?|\\d{1,2}(?:\\.\\d{1,4})?)%'
const valid: Readonly<Record<string, RegExp>> = {
  vertical: /^(?:rl|lr)$/,
  line: new RegExp(`^(?:${percent}|-?\\d{1,2})(?:,(?:start|center|end))?$`),
  position: new RegExp(`^${percent}(?:,(?:line-left|center|line-right))?$`),
  size: new RegExp(`^${percent}$`),
  align: /^(?:start|center|end|left|right)$/,
}

/** The valid ones of a list, each name once (the last counts); undefined when none is. */
export function safeSettings(list: string): string | undefined {
  const found = new Map<string, string>()
  for (const pair of list.slice(0, 500).split(/[ \t]+/)) {
    const colon = pair.indexOf(':')
    const name = pair.slice(0, Math.max(0, colon))
    // Older files say `middle`; so did the standard once.
    const value =
      name === 'align' ? pair.slice(colon + 1).replace(/^middle$/, 'center') : pair.slice(colon + 1)
    if (valid[name]?.test(value)) found.set(name, value)
  }
  return found.size === 0 ? undefined : [...found].map(([name, value]) => `${name}:${value}`).join(' ')
}

/**
 * Settings of a place on the numeric pad (`\an` of ASS, used in SRT too): 1 to 3 below, 4 to 6 in the middle, 7 to 9
 * above. The usual place, 2, needs none.
 */
export function settingsOfPlace(place: number): string | undefined {
  if (place < 1 || place > 9 || place === 2) return undefined
  const line = place >= 7 ? 'line:0' : place >= 4 ? 'line:50%' : null
  const align =
    place % 3 === 1 ? 'position:0% align:start' : place % 3 === 0 ? 'position:100% align:end' : null
  return [line, align].filter((setting) => setting !== null).join(' ')
}
