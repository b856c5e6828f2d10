import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { html, trusted } from '../../../src/report/page/markup.ts'

test('text that comes in stays text, in content and in attributes', () => {
  const name = `<b onclick="x">'&amp;`
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    '<p title="&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;amp;">&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;amp;</p>',
  )
})

test('nothing that comes in can open a tag, an attribute or an entity', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(html`${text}`.text).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
    }),
  )
})

test('markup made here is put in as it is, lists and nothing too', () => {
  expect(html`<ul>${[html`<li>${1}</li>`, trusted('<li>2</li>')]}${null}</ul>`.text).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  )
})
