import { expect, it } from 'vitest'
import { isLikelyKey, isLikelyPassword, isLikelyPasswordInSentence } from './secret-value.ts'

it.each([
  { value: 'abc', password: true, inSentence: false, key: false },
  { value: 'ab', password: false, inSentence: false, key: false },
  { value: '"ab"', password: false, inSentence: false, key: false },
  { value: "'abc',", password: true, inSentence: false, key: false },
  { value: 'required', password: false, inSentence: false, key: false },
  { value: 'Required.', password: false, inSentence: false, key: false },
  { value: 'don’t', password: false, inSentence: false, key: false },
  { value: "don't", password: false, inSentence: false, key: false },
  { value: 'ab1!', password: true, inSentence: false, key: false },
  { value: 'abc1!', password: true, inSentence: false, key: false },
  { value: 'ab_cd', password: true, inSentence: true, key: false },
  { value: '12345', password: true, inSentence: false, key: false },
  { value: '8-characters', password: true, inSentence: false, key: true },
  { value: 'abcd1234', password: true, inSentence: true, key: true },
  { value: 'abcd123', password: true, inSentence: true, key: false },
  { value: '12345678', password: true, inSentence: false, key: false },
  { value: 'abcdefghijKLMNOPQRST', password: true, inSentence: false, key: true },
  { value: 'abcdefghijKLMNOPQRS', password: true, inSentence: false, key: false },
  { value: 'abcdefghijklmnopqrst', password: true, inSentence: false, key: false },
  { value: './secrets/key1', password: true, inSentence: true, key: false },
  { value: 'https://example.com/1', password: true, inSentence: true, key: false },
  { value: '$PASSWORD1', password: false, inSentence: false, key: false },
  { value: '<password1>', password: false, inSentence: false, key: false },
  { value: '{{ token1 }}', password: false, inSentence: false, key: false },
  { value: '********', password: false, inSentence: false, key: false },
  { value: 'env(SECRET_1)', password: false, inSentence: false, key: false },
])(
  '$value: password $password, in a sentence $inSentence, key $key',
  ({ value, password, inSentence, key }) => {
    expect([isLikelyPassword(value), isLikelyPasswordInSentence(value), isLikelyKey(value)]).toEqual([
      password,
      inSentence,
      key,
    ])
  },
)
