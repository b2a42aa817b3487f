import { describe, expect, it } from 'vitest'
import { marked, unmarked } from '../../../test-data/marked.ts'

const KEY = 'q7RtZ2mXw9KpL4vBn8SdF3hJ6yTc1a'

/** What is between `«` and `»` is found, and nothing else. */
const ROWS: readonly string[] = [
  `we use «${KEY}» here`,
  `"«${KEY}»"`,
  `(«${KEY}==»).`,
  `we use ${KEY.slice(1)} here`,
  `request id: ${KEY}`,
  `sha256-${KEY}`,
  `SHA256:${KEY}`,
  `etag "${KEY}"`,
  `data:image/png;base64,${KEY}`,
  `https://example.com/files?v=${KEY}`,
  `src/${KEY}.ts`,
  `/var/lib/cache/${KEY}`,
  `${KEY}@example`,
  'getUserAccountByIdentifierV2FromRemoteCache',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  ['pk', '_live_', KEY].join(''),
]

describe('generated text by itself', () => {
  it.each(ROWS)('%s', (row) => {
    expect(marked(unmarked(row), 'token')).toBe(row)
  })
})
