import { isIP } from 'node:net'
import type { Config, ConfigField } from './config.ts'
import { variableName } from './setting-name.ts'

/** Settings that mean something together only. */
const together = {
  'S3 storage': ['s3Endpoint', 's3Bucket', 's3AccessKey', 's3SecretKey'],
  payments: ['paymentUrl', 'paymentSecret'],
  mail: ['smtpUrl', 'mailFrom'],
} as const satisfies Record<string, readonly ConfigField[]>

/** What is wrong with settings that are each as their schema says; null when nothing is. */
export function faultOf(config: Config): string | null {
  return halfSet(config) ?? noLinks(config) ?? noPrefix(config) ?? noRange(config)
}

function halfSet(config: Config): string | null {
  for (const [what, fields] of Object.entries(together)) {
    const missing = fields.filter((field) => config[field] === null)
    if (missing.length > 0 && missing.length < fields.length)
      return `${missing.map(variableName).join(', ')}: missing for ${what}, the others of it are set`
  }
  return null
}

/** Mail has links in it. They are never made of what a request says of its host: that is whatever its sender likes. */
function noLinks({ smtpUrl, publicUrl }: Config): string | null {
  return smtpUrl !== null && publicUrl === null
    ? `${variableName('publicUrl')}: missing for mail, whose links begin with it`
    : null
}

/** The schema knows the letters of a prefix; length 0 would believe everybody. */
function noPrefix({ trustedProxies }: Config): string | null {
  const wrong = trustedProxies.filter((text) => {
    const [address = '', length] = text.split('/')
    const full = isIP(address) === 4 ? 32 : 128
    const bits = Number(length ?? full)
    return isIP(address) === 0 || bits < 1 || bits > full
  })
  return wrong.length > 0
    ? `${variableName('trustedProxies')}: ${wrong.join(', ')} is no address or prefix`
    : null
}

/** The schema knows the digits of a range. */
function noRange({ livePorts }: Config): string | null {
  const [first = 0, last = 0] = livePorts.split('-').map(Number)
  return first < last && last <= 65535
    ? null
    : `${variableName('livePorts')}: ${livePorts} is no range of ports`
}
