/** Speeds of the menu; keys go through them too. */
export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2] as const

/** The next speed up or down; the same at either end. */
export function nextSpeed(speed: number, step: 1 | -1): number {
  const faster = speeds.find((one) => one > speed)
  const slower = speeds.findLast((one) => one < speed)
  return (step === 1 ? faster : slower) ?? speed
}
