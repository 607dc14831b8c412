/** Lines of fields as they are edited; one of them changed. */
export const changedLine = <T extends { key: number }>(
  lines: readonly T[],
  key: number,
  change: Partial<T>,
): T[] => lines.map((line) => (line.key === key ? { ...line, ...change } : line))
