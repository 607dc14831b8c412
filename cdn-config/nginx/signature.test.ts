import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dyingWithUs } from '#platform/child.ts'

/** What nginx's own njs makes of Amazon's published examples of Signature Version 4. */
const examples = [
  {
    // docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, "GET Object"
    key: ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ...{ service: 's3', time: '20130524T000000Z', path: '/test.txt', query: '' },
    headers: [
      ['host', 'examplebucket.s3.amazonaws.com'],
      ['range', 'bytes=0-9'],
      ['x-amz-content-sha256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['x-amz-date', '20130524T000000Z'],
    ],
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    // The same page, "Get Bucket (List Objects)"
    key: ['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'],
    ...{ service: 's3', time: '20130524T000000Z', path: '/', query: 'max-keys=2&prefix=J' },
    headers: [
      ['host', 'examplebucket.s3.amazonaws.com'],
      ['x-amz-content-sha256', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['x-amz-date', '20130524T000000Z'],
    ],
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
  {
    // get-vanilla of the test suite of Signature Version 4
    key: ['AKIDEXAMPLE', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'],
    ...{ service: 'service', time: '20150830T123600Z', path: '/', query: '' },
    headers: [
      ['host', 'example.amazonaws.com'],
      ['x-amz-date', '20150830T123600Z'],
    ],
    signature: '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  },
]

const conf = `
load_module /usr/lib/nginx/modules/ngx_http_js_module.so;
pid nginx.pid;
error_log error.log alert;
events {}
http {
  access_log off;
  client_body_temp_path body;
  js_import sign from sign.js;
  server { listen unix:SOCKET; location / { js_content sign.answer; } }
}
`
const script = `import signature from 'signature.js'
function answer(r) {
  const one = JSON.parse(decodeURIComponent(r.args.of))
  r.return(200, signature.authorization({ accessKey: one.key[0], secretKey: one.key[1] },
    { region: 'us-east-1', service: one.service }, one))
}
export default { answer }
`
let folder = ''
let end = async () => {}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-signature-'))
  await copyFile(join(import.meta.dirname, 'signature.js'), join(folder, 'signature.js'))
  await writeFile(join(folder, 'sign.js'), script)
  await writeFile(join(folder, 'nginx.conf'), conf.replace('SOCKET', join(folder, 'socket')))
  const options = [
    '-p',
    folder,
    '-c',
    join(folder, 'nginx.conf'),
    '-g',
    process.getuid?.() === 0 ? 'daemon off; user root;' : 'daemon off;',
  ]
  const [command = '', ...args] = dyingWithUs('TERM', ['/usr/sbin/nginx', ...options])
  const child = spawn(command, args, { stdio: 'ignore' })
  end = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true })
  }
  for (let tries = 0; tries < 200; tries += 1) if (await ask('').then(Boolean, () => sleep(25))) break
})
afterAll(() => end())

/** The answer's text. */
async function ask(query: string): Promise<string> {
  const asked = request({
    socketPath: join(folder, 'socket'),
    path: `/?of=${encodeURIComponent(query)}`,
  }).end()
  const [answer] = await once(asked, 'response')
  return text(answer)
}

it.each(examples)('signs as published: $path $query at $time', async (example) => {
  const names = example.headers.map(([name]) => name).join(';')
  const scope = `${example.time.slice(0, 8)}/us-east-1/${example.service}/aws4_request`
  expect(await ask(JSON.stringify(example))).toBe(
    `AWS4-HMAC-SHA256 Credential=${example.key[0]}/${scope},SignedHeaders=${names},Signature=${example.signature}`,
  )
})
