import { collectDefaultMetrics, Registry } from 'prom-client'

/** A registry of its own for each process, with Node's memory, CPU and event loop figures in it. */
export function openMetrics(role: string): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ role })
  collectDefaultMetrics({ register: registry, prefix: 'nar_' })
  return registry
}
