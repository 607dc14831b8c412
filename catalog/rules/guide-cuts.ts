/** A stretch of a guide. */
export type Slot = { id: string; starts: Date; ends: Date }

/** What becomes of its neighbours when a programme takes a place in the guide. `swallowed`: nothing would be left of them. */
export type Cuts = { cut: Slot[]; swallowed: Slot[] }

/**
 * Nothing overlaps: what runs into the beginning of `slot` ends there, what begins before its end begins there. One that runs on
 * behind it is cut at its beginning all the same: what was to follow is for an editor to say.
 * @param others in any order; one with the id of `slot` is itself, as it was
 */
export function cutsFor(slot: Slot, others: readonly Slot[]): Cuts {
  const cuts: Cuts = { cut: [], swallowed: [] }
  for (const other of others) {
    if (other.id === slot.id || other.ends <= slot.starts || other.starts >= slot.ends) continue
    if (other.starts < slot.starts) cuts.cut.push({ ...other, ends: slot.starts })
    else if (other.ends > slot.ends) cuts.cut.push({ ...other, starts: slot.ends })
    else cuts.swallowed.push(other)
  }
  return cuts
}
