import type { FastifyInstance } from 'fastify'
import { Gauge, type Registry } from 'prom-client'
import { fingerprintOf, openSecretsInUse, refreshMs, type SecretsInUse } from '#cdn-config/secrets-in-use.ts'
import type { Log } from '#platform/log.ts'
import { lookEvery } from './hub-looks.ts'

/** The secrets of the data folder, as they are now, and a metric that names them by their fingerprints. */
export async function keepSecrets(
  app: FastifyInstance,
  { data, metrics, log }: { data: string; metrics: Registry; log: Log },
): Promise<SecretsInUse> {
  const secrets = await openSecretsInUse(data)
  const gauge = new Gauge({
    name: 'nar_token_secret',
    help: 'Secrets of addresses that are good, by fingerprint',
    labelNames: ['fingerprint', 'signs'],
    registers: [metrics],
  })
  const tell = () => {
    gauge.reset()
    for (const [at, secret] of secrets.valid.entries())
      gauge.set({ fingerprint: fingerprintOf(secret), signs: String(at === 0) }, 1)
  }
  tell()
  const look = async () => {
    if (!(await secrets.refresh())) return
    tell()
    log.info({ fingerprints: secrets.valid.map(fingerprintOf) }, 'secrets of addresses were changed')
  }
  // What is not whole is not taken: those of before stay.
  const onTrouble = (error: unknown) =>
    log.warn({ err: error }, 'the secrets of addresses cannot be read anew')
  lookEvery(app, refreshMs, () => look().catch(onTrouble))
  return secrets
}
