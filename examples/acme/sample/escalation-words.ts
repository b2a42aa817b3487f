import type { Kind, Some } from './story.ts'

const PROBLEM: Some<string> = [
  'Cannot be solved with what support can see',
  'Several customers report the same',
  'Workaround no longer acceptable to the customer',
  'Blocks a go-live: deadline this week',
  'First answer promised for today',
  'Reproduced by support on a test workspace',
]

/** Why a ticket goes to engineering; stands in the record and on the agenda. */
export const REASONS: Readonly<Record<Kind, Some<string>>> = {
  security: ['Security report: handle in private', 'Possible exposure of customer data'],
  crash: [
    'Crash with loss of work, reproduced by support',
    'Several customers report the same crash',
    'No workaround for people on tablets',
  ],
  bug: PROBLEM,
  performance: [
    'Slow for everybody at this customer',
    'Several customers report the same',
    'Renewal at risk because of it',
  ],
  ui: ['Cannot be used on small screens', 'Several customers report the same'],
  'feature-request': [
    'Several customers ask for it',
    'Renewal depends on an answer',
    'Needs a decision by product',
  ],
  question: ['Documentation contradicts the product', 'Only engineering knows the answer'],
}

export const NEXT_STEPS: Some<string> = [
  'Reproduce on staging',
  'Confirm the workaround with the customer',
  'Decide: fix or document?',
  'Ask the customer for a HAR file',
  'Send an estimate to support',
]
export const LATER_STEPS: Some<string> = [
  'Review and merge the fix',
  'Test the fix with the customer',
  'Give support a date',
  'Check the logs of the last release',
  'Write the release note',
]
export const PRODUCT_STEPS: Some<string> = [
  'Decide whether it goes on the roadmap',
  'Talk to the three customers who asked',
]

export const BLOCKS: Some<{ readonly on: 'customer' | 'engineering' | 'third-party'; readonly why: string }> =
  [
    { on: 'customer', why: 'Waits for a recording of the problem' },
    { on: 'customer', why: 'Waits for a test account' },
    { on: 'third-party', why: 'Waits for an answer of the hosting provider' },
    { on: 'third-party', why: 'Waits for a fix in a library' },
    { on: 'engineering', why: 'Waits for the end of the database migration' },
    { on: 'engineering', why: 'Needs the new release pipeline first' },
  ]

/** What the meeting says otherwise than the ticket did. */
export const OVERRULES = {
  'minor to major': { value: 'major', why: 'wider than reported: other customers have it too' },
  'major to critical': { value: 'critical', why: 'blocks all users of this customer' },
  'major to minor': { value: 'minor', why: 'there is a workaround that the customer accepts' },
  'critical to major': { value: 'major', why: 'only a part of the users is affected' },
} as const
