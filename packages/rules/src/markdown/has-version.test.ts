import { expect, it } from 'vitest'
import { hasVersion } from './has-version.ts'

it.each([
  { text: 'only since 8.15.1', found: true },
  { text: 'Acme 8.15.1, Edge 141', found: true },
  { text: 'v8.2 and later', found: true },
  { text: 'Version: 8', found: true },
  { text: 'with version v8', found: true },
  { text: 'release 8.22', found: true },
  { text: 'build 2026.11', found: true },
  { text: '8.22.3-rc.1', found: true },
  { text: '', found: false },
  { text: 'the newest version', found: false },
  { text: 'the release 3 weeks ago', found: false },
  { text: 'first paint 3.2 s', found: false },
  { text: 'since 24.10.2026', found: false },
  { text: '1.204.300 rows', found: false },
  { text: 'from 192.0.2.17 alone', found: false },
  { text: 'conversion 8', found: false },
])('“$text”: $found', ({ text, found }) => {
  expect(hasVersion(text)).toBe(found)
})
