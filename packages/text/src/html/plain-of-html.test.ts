import { expect, it } from 'vitest'
import { plainOfHtml } from './plain-of-html.ts'

it.each([
  { name: 'a line for each block', html: '<p>a</p><p>b<br>c</p>', text: '\na\nb\nc\n' },
  { name: 'no break for a mark', html: 'a<b>b</b>c', text: 'abc' },
  {
    name: 'character references as their characters',
    html: 'a&#64;b &lt;c&gt; &amp; d',
    text: 'a@b <c> & d',
  },
  {
    name: 'a reference that makes no tag',
    html: '&lt;script&gt;a&lt;/script&gt;',
    text: '<script>a</script>',
  },
  { name: 'spaces as one', html: 'a \n\t b', text: 'a b' },
  {
    name: 'nothing of scripts, styles and comments',
    html: 'a<script>b</script>c<style>d</style><!-- e -->f',
    text: 'acf',
  },
  { name: 'nothing after a script that never ends', html: 'a<script>b', text: 'a' },
  { name: 'a tag that never ends as text', html: 'a <b href="c', text: 'a <b href="c' },
  { name: 'nothing of nothing', html: '', text: '' },
])('is $name', ({ html, text }) => {
  expect(plainOfHtml(html)).toBe(text)
})
