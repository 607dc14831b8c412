import { expect, it } from 'vitest'
import { rulesDocument } from './document.ts'

it('docs/hls-rules.md is what ./nar check --rules prints', async () => {
  await expect(rulesDocument()).toMatchFileSnapshot('../../../docs/hls-rules.md')
})
