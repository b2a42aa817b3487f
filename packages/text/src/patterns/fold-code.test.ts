import { expect, it } from 'vitest'
import { foldCode } from './fold-code.ts'
import { compilePattern } from './pattern.ts'

it('knows every letter beyond ASCII that a pattern takes for one of ASCII', () => {
  const pattern = compilePattern('[\\x00-\\x7f]')
  if ('error' in pattern) throw new Error(pattern.error)
  let text = ''
  for (let code = 0x80; code <= 0xffff; code++) text += String.fromCharCode(code)
  const taken = pattern.find(text).map(({ start }) => text.charCodeAt(start))
  expect(taken.map((code) => String.fromCharCode(foldCode(code)))).toEqual(['s', 'k'])
})

it('folds upper to lower case and leaves the rest', () => {
  expect([...'AZaz@[Ü'].map((letter) => String.fromCharCode(foldCode(letter.charCodeAt(0)))).join('')).toBe(
    'azaz@[Ü',
  )
})
