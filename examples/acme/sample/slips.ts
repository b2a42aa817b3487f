import type { Case } from './case.ts'

const EXAMPLE = 'EXAMPLE'

/**
 * Secrets of the right form and no use: none was ever valid. They are put together here, and written with an escape in
 * the export, so that scanners of repositories do not take them for real ones.
 */
export const FAKE_SECRETS = [
  `ghp_${`${EXAMPLE}example`.repeat(3).slice(0, 36)}`,
  `AKIA${'IOSFODNN7'}${EXAMPLE}`,
  `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiJleGFtcGxlIn0'}.${EXAMPLE.repeat(6)}`,
  `xoxb-${'123456789012'}-${EXAMPLE.repeat(3)}`,
] as const

const [GITHUB, AWS, JWT, CHAT] = FAKE_SECRETS

const SLIPS = [
  `We call it like this: curl -H "Authorization: Bearer ${JWT}" https://api.acme.example/v2/contacts`,
  `For your tests: user demo@northwind.example, password: Tr0ub4dor&3-example`,
  `The file is here: https://files.acme.example/d/8812/export.csv?token=${EXAMPLE.toLowerCase()}-9f31c0de41ab77f0`,
  `Our deploy script has these set: GITHUB_TOKEN=${GITHUB} and AWS_ACCESS_KEY_ID=${AWS}`,
  `You can reach me at +44 20 7946 0958 or at home, jo.doe@mail.example.`,
  `Our bot posts it with ${CHAT}, perhaps that helps to find the call.`,
  `Signed link of the failing upload: https://storage.acme.example/b/41?X-Amz-Signature=9f31c0de41ab77f09f31c0de41ab77f0&X-Amz-Credential=${AWS}`,
  `api_key = "acme_live_${EXAMPLE.toLowerCase()}41ab77f09f31c0de"`,
] as const

const TALKATIVE = new Set(['api', 'webhooks', 'auth', 'storage', 'export'])

/** What people should not have written into a ticket; import has to take it out. Null for most tickets. */
export function slipOf({ story, random }: Case): string | null {
  return random.chance(TALKATIVE.has(story.component) ? 0.22 : 0.03) ? random.pick(SLIPS) : null
}
