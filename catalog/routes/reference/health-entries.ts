import type { StreamEntry } from './entry.ts'

/** Outside the API, for whoever runs the hub; by method and path. */
export const healthEntries: Readonly<Record<string, StreamEntry & { operationId: string; summary: string }>> =
  {
    'get /healthz': {
      ...{ operationId: 'alive', summary: 'Alive', caller: 'anyone', answer: { json: { ok: true } } },
      description: 'Answers as long as the process does.',
    },
    'get /readyz': {
      ...{ operationId: 'ready', summary: 'Able to serve', caller: 'anyone', answer: { json: { ok: true } } },
      description: 'Asks the database, Redis and the object storage; names what cannot be reached.',
    },
    'get /metrics': {
      ...{ operationId: 'metrics', summary: 'Figures for Prometheus', caller: 'anyone' },
      description: 'The text format of Prometheus.',
      answer: {
        ...{ types: ['text/plain'], description: 'one figure a line' },
        example: 'nar_process_resident_memory_bytes{role="hub"} 104857600\n',
      },
    },
  }
