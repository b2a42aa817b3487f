import { describe, expect, it } from 'vitest'
import { parseHtml } from './parse-html.ts'

describe('the bound of elements', () => {
  it.each([
    { html: '<p>a<b>c</b></p>', most: 2, isRead: true },
    { html: '<p>a<b>c</b></p>', most: 1, isRead: false },
    { html: 'a &amp; b', most: 0, isRead: true },
    { html: '', most: 0, isRead: true },
  ])('of $most lets $html be read: $isRead', ({ html, most, isRead }) => {
    expect(parseHtml(html, most) !== null).toBe(isRead)
  })

  it('counts the elements that a browser opens again in each block, not the tags', () => {
    const open = Array.from({ length: 100 }, (_, index) => `<b id=${index}>`).join('')
    expect(parseHtml(`<p>${open}${'<p>a'.repeat(100)}`, 9000)).toBe(null)
  })

  it.each([
    { length: 99, elements: 1 },
    { length: 100, elements: 2 },
    { length: 250, elements: 3 },
  ])('counts an address of $length characters as $elements', ({ length, elements }) => {
    const html = `<a href=${'x'.repeat(length)}>`
    expect(parseHtml(html, elements)).not.toBe(null)
    expect(parseHtml(html, elements - 1)).toBe(null)
  })
})

describe('the bound of depth', () => {
  it.each([
    { depth: 499, isRead: true },
    { depth: 500, isRead: false },
    { depth: 100_000, isRead: false },
  ])('lets $depth elements within each other be read: $isRead', ({ depth, isRead }) => {
    expect(parseHtml(`${'<i>'.repeat(depth)}a`, 200_000) !== null).toBe(isRead)
  })
})
