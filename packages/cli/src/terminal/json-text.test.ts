import { expect, it } from 'vitest'
import { jsonText } from './json-text.ts'

const HIDDEN = '\u0000\u001b[31m\u007f\u0085\u009b\u200b\u202e\u2028\u{e0041}\ud800 ##[add-mask]\n::error::'

it('gives back every character, and shows none that is hidden', () => {
  const text = jsonText({ [HIDDEN]: [HIDDEN] })
  expect(JSON.parse(text)).toEqual({ [HIDDEN]: [HIDDEN] })
  expect(text).not.toMatch(
    /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]|##\[|^\s*::/mu,
  )
})

it('leaves what everybody can see', () => {
  expect(jsonText({ a: 'Grüße 日本 👍 [#]' })).toBe('{\n  "a": "Grüße 日本 👍 [#]"\n}')
})
