import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configDefault, configFields, exampleEnvironment, loadConfig, variableName } from './config.ts'
import { CommandError } from './errors.ts'

const refusal = (env: Record<string, string>, options = {}) => {
  try {
    loadConfig(env, options)
  } catch (error) {
    if (error instanceof CommandError) return error
    throw error
  }
  throw new Error('the settings were taken')
}

describe('loadConfig', () => {
  it('has a default for every setting', () => {
    expect(loadConfig({})).toEqual({
      ...Object.fromEntries(configFields.map((field) => [field, configDefault(field)])),
      workers: availableParallelism(),
      data: resolve('data'),
    })
  })

  it('reads numbers, lists and text, and takes an empty variable as not set', () => {
    const config = loadConfig({
      NAR_PORT: '0',
      NAR_TRUSTED_PROXIES: '10.0.0.0/8, ::1',
      NAR_MAX_DURATION_HOURS: '1.5',
      NAR_DATABASE_URL: 'postgres://nar@db/nar',
      NAR_TOKEN: '',
      PATH: '/bin',
    })
    expect(config).toMatchObject({
      port: 0,
      trustedProxies: ['10.0.0.0/8', '::1'],
      maxDurationHours: 1.5,
      databaseUrl: 'postgres://nar@db/nar',
      token: null,
    })
  })

  it('puts command line options before the environment', () => {
    expect(loadConfig({ NAR_PORT: '1' }, { port: '2', data: undefined })).toMatchObject({ port: 2 })
  })

  it('reports every unknown name and every bad value together', () => {
    const error = refusal(
      {
        NAR_PROT: '8080',
        NAR_HOST: 'localhost',
        NAR_WORKERS: '-1',
        NAR_LOCAL_COUNTRY: 'kz',
        NAR_REDIS_URL: 'http://x',
        NAR_S3_ENDPOINT: 'http://s3:secret@s3',
        NAR_S3_VERSION: '4',
      },
      { port: '8o80' },
    )
    expect(error.exitCode).toBe(2)
    expect(error.message.split('\n').slice(1)).toEqual([
      '  NAR_PROT: there is no such setting',
      '  NAR_S3_VERSION: there is no such setting',
      expect.stringContaining('--port: "8o80" must be integer'),
      expect.stringContaining('NAR_REDIS_URL: the value must match'),
      expect.stringContaining('NAR_S3_ENDPOINT: the value must match'),
      expect.stringContaining('NAR_WORKERS: "-1" must be >= 0'),
      expect.stringContaining('NAR_LOCAL_COUNTRY: "kz"'),
    ])
  })

  it('takes the settings of S3 together or not at all', () => {
    const env = { NAR_S3_ENDPOINT: 'http://s3:7480', NAR_S3_BUCKET: 'nar' }
    expect(refusal(env).message).toContain('NAR_S3_ACCESS_KEY, NAR_S3_SECRET_KEY: missing for S3 storage')
    const whole = { ...env, NAR_S3_ACCESS_KEY: 'a', NAR_S3_SECRET_KEY: 'b' }
    expect(loadConfig(whole)).toMatchObject({ s3Endpoint: 'http://s3:7480', s3Addressing: 'path' })
    expect(refusal({ ...whole, NAR_S3_SECRET_KEY: 'b c' }).message).not.toContain('b c')
  })

  it('takes the settings of payments together or not at all', () => {
    const url = { NAR_PAYMENT_URL: 'https://pay.kz/orders' }
    expect(refusal(url).message).toContain('NAR_PAYMENT_SECRET: missing for payments')
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    expect(loadConfig({ ...url, NAR_PAYMENT_SECRET: secret })).toMatchObject({ paymentSecret: secret })
    for (const wrong of [secret.slice(6), secret.slice(0, -1), `${secret}!`])
      expect(refusal({ ...url, NAR_PAYMENT_SECRET: wrong }).message).not.toContain(wrong)
  })

  it('takes proxies that are addresses or prefixes, and not everybody', () => {
    const proxies = '127.0.0.1, 10.0.0.0/8, 2001:db8::/32, ::1'
    expect(loadConfig({ NAR_TRUSTED_PROXIES: proxies }).trustedProxies).toHaveLength(4)
    for (const wrong of ['10.0.0.0/33', '::/129', '0.0.0.0/0', '::/0', '10.0.0', '1:2'])
      expect(refusal({ NAR_TRUSTED_PROXIES: `10.0.0.1,${wrong}` }).message).toContain(
        `NAR_TRUSTED_PROXIES: ${wrong} is no address or prefix`,
      )
  })

  it('prints no secret that is wrong', () => {
    const { message } = refusal({ NAR_TOKEN: 'two words', NAR_DATABASE_URL: 'mysql://nar:hunter2@db' })
    expect(message).toContain('NAR_TOKEN: the value must match')
    expect(message).not.toMatch(/two words|hunter2/)
  })

  it.each(['1e3', '0x10', '1.5', ' 8', '99999'])('takes no %s for a port', (port) => {
    expect(refusal({ NAR_PORT: port }).message).toContain('NAR_PORT')
  })
})

describe('.env.example', () => {
  it('is what ./nar env-example writes', async () => {
    const shipped = await readFile(join(import.meta.dirname, '..', '.env.example'), 'utf8')
    expect(shipped).toBe(exampleEnvironment())
  })

  it('read back without its comment signs gives the defaults', () => {
    const uncommented = exampleEnvironment().matchAll(/^# (NAR_[A-Z_0-9]+)=(.*)$/gm)
    const env = Object.fromEntries([...uncommented].map(([, name = '', value = '']) => [name, value]))
    expect(Object.keys(env)).toEqual(configFields.map(variableName))
    expect(loadConfig(env)).toEqual(loadConfig({}))
  })
})
