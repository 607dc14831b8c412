import { collectDefaultMetrics, Registry } from 'prom-client'

/**
 * How finely the delay of the event loop is sampled, ms. The library's own 10 wakes an idle process a hundred times a
 * second, which was a third of what an idle hub cost (`bench idle`).
 */
const eventLoopMonitoringPrecision = 500

/** A registry of its own for each process, with Node's memory, CPU and event loop figures in it. */
export function openMetrics(role: string): Registry {
  const registry = new Registry()
  registry.setDefaultLabels({ role })
  collectDefaultMetrics({ register: registry, prefix: 'nar_', eventLoopMonitoringPrecision })
  return registry
}
