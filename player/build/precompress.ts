import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const text = /\.(js|css|html|svg|json|webmanifest|txt)$/
/** Below this a response fits one packet anyway and the header costs more than it saves. */
const smallestBytes = 600

/**
 * Writes `.br` (quality 11) and `.gz` (level 9) beside every text asset, so that the hub and the edges only
 * send files: quality 11 saves 16–19 % over gzip here and is far too slow to do per request.
 */
export function precompress(): Plugin {
  return {
    name: 'nar-precompress',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const [fileName, output] of Object.entries(bundle)) {
          if (!text.test(fileName)) continue
          const body = Buffer.from(output.type === 'chunk' ? output.code : output.source)
          if (body.length < smallestBytes) continue
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: 11,
            [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
          }
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: await brotli(body, { params }) })
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: await zip(body, { level: 9 }) })
        }
      },
    },
  }
}
