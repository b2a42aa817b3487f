import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutLoneSurrogates } from './without-lone-surrogates.ts'

it.each([
  { name: 'the first half of a pair', json: String.raw`"half \ud83d"`, text: 'half \ufffd' },
  { name: 'the second half of a pair', json: String.raw`"\uDE00 half"`, text: '\ufffd half' },
  { name: 'two first halves', json: String.raw`"\ud83d\ud83d"`, text: '\ufffd\ufffd' },
  { name: 'a first half before a pair', json: String.raw`"\ud83d\ud83d\ude00"`, text: '\ufffd\u{1f600}' },
  { name: 'a half after an escaped backslash', json: String.raw`"\\\ud83d"`, text: '\\\ufffd' },
  { name: 'a half in a key', json: String.raw`{"\udfff":1}`, text: { '\ufffd': 1 } },
])('replaces $name', ({ json, text }) => {
  expect(JSON.parse(withoutLoneSurrogates(json))).toEqual(text)
})

it.each([
  { name: 'a pair', json: String.raw`"\ud83d\ude00"` },
  { name: 'an escaped backslash before the letters of a half', json: String.raw`"\\ud83d"` },
  { name: 'the last character before the halves', json: String.raw`"\ud7ff"` },
  { name: 'the first character after the halves', json: String.raw`"\ue000"` },
  { name: 'a half that is cut off', json: String.raw`"\ud8` },
])('keeps $name', ({ json }) => {
  expect(withoutLoneSurrogates(json)).toBe(json)
})

it('changes nothing but halves of pairs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const halved = `${text}\ud83d`
      expect(JSON.parse(withoutLoneSurrogates(JSON.stringify(halved)))).toBe(halved.toWellFormed())
    }),
  )
})
