import { expect, it } from 'vitest'
import { isRandom, isRandomPart } from './is-random.ts'

it.each([
  { word: 'q7RtZ2mXw9KpL4vBn8SdF3hJ', random: true, part: true },
  { word: 'qRtZmXwKpLvBnSdFhJ', random: false, part: true },
  { word: 'qRtZmXwKpLvBnSdFhJ7', random: false, part: true },
  { word: 'k3x9w2p7m1z8q4v6', random: true, part: true },
  { word: 'k3xwpmzqv', random: false, part: false },
  { word: 'k3x9w2p7', random: true, part: true },
  { word: '0a1b2c3d4e5f60718293', random: false, part: true },
  { word: 'getUserAccountByIdentifierV2FromRemoteCache', random: false, part: false },
  { word: 'how-to-reset-your-password-2026', random: false, part: false },
  { word: 'oauth2-tokens', random: false, part: false },
  { word: 'MyHolidayPhotos2026', random: false, part: false },
  { word: 'report2026q3', random: true, part: false },
  { word: '2026-11-21', random: false, part: false },
  { word: '', random: false, part: false },
])('$word is random: $random, after "reset": $part', ({ word, random, part }) => {
  expect([isRandom(word), isRandomPart(word)]).toEqual([random, part])
})
