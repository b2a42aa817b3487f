import type { Story } from '../story.ts'

export const API: readonly Story[] = [
  {
    key: 'rate-limit',
    component: 'api',
    team: 'java',
    kind: 'question',
    severity: 'minor',
    titles: [
      'Which rate limit applies to our account?',
      'API answers 429 without a Retry-After header',
      'How should we page through 200,000 records?',
    ],
    reports: [
      'our nightly job gets "429 Too Many Requests" from the API. Which limit applies to us, and how should we wait? The documentation names two different numbers.',
    ],
    logs: 'HTTP/1.1 429 Too Many Requests\nx-request-id: 7f0c-1182\nno retry-after header',
    ask: 'For your plan it is 600 requests a minute. Please read with the largest page size and the cursor, and wait for the seconds in Retry-After. Where did you find the other number?',
    reply: 'On the page "Getting started", there it says 300.',
    solved: 'You were right, that page was out of date. It is corrected, and the header is now always sent.',
    closure: 'docs-updated',
    docs: 'api/limits',
  },
  {
    key: 'token-in-logs',
    component: 'api',
    team: 'security',
    kind: 'security',
    severity: 'critical',
    titles: ['Access token visible in debug logs: leaked credentials', 'API key exposed in the audit export'],
    reports: [
      'we found our own access token in plain text in the request log that you offer for download. Everybody with the role "viewer" can read it there. This is a leak of credentials. Please confirm and tell us what else was exposed.',
    ],
    ask: 'Thank you for reporting it. The download has been switched off and our security team is looking at it. Please revoke the token in the meantime.',
    reply: 'The token is revoked. We expect a statement within 72 hours because of our own obligations.',
    solved:
      'Credentials are masked in all logs now, also in the old ones. Our statement has been sent to your data protection officer.',
    closure: 'code-fix',
    next: ['Mask the header in the request log', 'Find out which logs were downloaded'],
  },
  {
    key: 'api-errors',
    component: 'api',
    team: 'java',
    kind: 'bug',
    severity: 'major',
    titles: [
      'PATCH /contacts answers 500 for an empty phone number',
      'Pagination returns the same record twice',
      'API date filter ignores the time zone',
      'Cursor becomes invalid after exactly 24 hours',
    ],
    reports: [
      'the API behaves differently from its description. A request that worked last week now answers with an error 500. We have not changed our client; see the request below.',
      'when we page through all records, some come twice and some not at all. We sort by the date of change and records change while we read.',
    ],
    steps: ['Send the request below with a valid token.', 'Compare the answer with the description.'],
    logs: 'PATCH /v2/contacts/88121 {"phone":""}\nHTTP/1.1 500 Internal Server Error\n{"error":"NullPointerException at PhoneNormalizer.java:61"}',
    ask: 'Thank you, the request id helps. Does it work if you leave the field out instead of sending it empty?',
    reply: 'Yes. But then we cannot delete a number.',
    solved:
      'An empty value now deletes the field, as the description says. Thank you for the precise report.',
    closure: 'code-fix',
    next: ['Write a contract test for empty values'],
  },
  {
    key: 'api-wishes',
    component: 'api',
    team: 'java',
    kind: 'feature-request',
    severity: 'minor',
    titles: [
      'Bulk endpoint for contacts, please',
      'Feature request: choose the fields that the API returns',
      'Sandbox account for integration tests',
    ],
    reports: [
      'we sync {count} thousand contacts a night, one request each. A bulk endpoint would make this much easier for both sides. It would be nice to have a sandbox as well, so that we need not test against our real data.',
    ],
    ask: 'Thank you, that would help others too. Would 100 records a request be enough?',
    reply: '100 would be fine, 500 even better.',
    solved: 'A bulk endpoint is planned; I have added you to the list of those who want to try it first.',
    closure: 'product-feedback',
  },
]
