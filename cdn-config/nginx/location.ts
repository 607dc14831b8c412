/**
 * One kind of addresses: `rules` say how its answers are kept, `query` what of a query is asked for, `key` whose they are. `stored`: a
 * node that reads object storage itself has a location of its own for it.
 */
export type Location = {
  pattern: string
  cache: string
  key: string
  query?: string
  rules: string[]
  stored?: true
}
/** `suffix`: of an address that may have to be waited for until it is there. */
export type Waited = Location & { suffix: string }
