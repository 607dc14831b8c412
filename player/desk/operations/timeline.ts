import type { OperationHistory, OperationPoint, OperationSpan } from '#catalog/contract/operations.ts'

const seconds: Readonly<Record<OperationSpan, number>> = {
  ...{ hour: 3600, day: 86_400, month: 30 * 86_400, year: 365 * 86_400 },
}

/** Every step of the span up to the last point, also those that nothing is known of: gaps are to be seen. */
export function timelineOf({
  span,
  step,
  points,
}: OperationHistory): { at: string; point: OperationPoint | null }[] {
  const last = points.at(-1)
  if (!last) return []
  const known = new Map(points.map((point) => [Date.parse(point.at), point]))
  const end = Date.parse(last.at)
  const count = Math.round(seconds[span] / step)
  return Array.from({ length: count }, (_, n) => {
    const at = end - (count - 1 - n) * step * 1000
    return { at: new Date(at).toISOString(), point: known.get(at) ?? null }
  })
}
