/**
 * Stands for `typebox` in the browser. Pages use the contract's types, its lists (`titleKinds` …) and its route
 * table, but never check a value against a schema: the hub that served them does. So building the schemas, and
 * the 15 kB (brotli) that can, stay at home. A page that wants to check values must drop this alias first.
 */
const schema = () => ({})
export default new Proxy({}, { get: () => schema })
