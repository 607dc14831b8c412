import { expect, it } from 'vitest'
import { html, scriptJson } from './markup.ts'

it('escapes whatever is put into it, once, and leaves out what is nothing', () => {
  const bold = html`<b>${'<&>'}</b>`
  expect(html`<p title="${`"'`}">${[bold, null, 0, '', false, undefined, 'x']}</p>`.markup).toBe(
    '<p title="&quot;&#39;"><b>&lt;&amp;&gt;</b>0x</p>',
  )
  expect(html`a\nb`.markup).toBe('a\nb')
})

it.each(['</script><script>alert(1)</script>', '<!--', '-->', ']]>', '&lt;', '\u2028\u2029', '<\\/ſcript'])(
  'puts %j into a script from which nothing gets out',
  (hostile) => {
    const { markup } = scriptJson({ [hostile]: hostile })
    expect(markup).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(markup)).toEqual({ [hostile]: hostile })
  },
)
