import { printMarkdown } from '@triagebook/text/markdown'
import { describe, expect, it } from 'vitest'
import { aTicket } from '../../test-data/a-ticket.ts'
import { aView, fileOf } from '../../test-data/a-view.ts'
import type { Candidate, CandidateReason } from '../model/agenda.ts'
import { candidateEntry } from '../plan/candidate-entry.ts'
import { candidateNodes } from './print-candidates.ts'

const NONE = { candidates: [], moreCandidates: 0, securityCandidates: [], moreSecurityCandidates: 0 }

function printed(agenda: Partial<Parameters<typeof candidateNodes>[0]>): string {
  return printMarkdown({ type: 'root', children: candidateNodes({ ...NONE, ...agenda }, 10) })
}

/** The cells of a candidate’s row. */
function cellsOf(candidate: Candidate): readonly string[] {
  const row = printed({ candidates: [candidate] }).split('\n')[2] ?? ''
  return row.split('|').map((cell) => cell.trim())
}

const P1 = { escalated_at: undefined, priority: 'P1' } as const

function candidateOf(record: ReturnType<typeof aTicket>): Candidate {
  const entry = candidateEntry(fileOf(record), aView())
  if (entry === null) throw new Error('It is no candidate.')
  return entry.candidate
}

const READY = candidateOf(aTicket('a', P1))
const BARE = candidateOf(
  aTicket('b', {
    ...P1,
    severity: undefined,
    support_owner: undefined,
    engineering_owner: undefined,
    team: undefined,
  }),
)
const OF_NOBODY = candidateOf((({ customer: _, ...record }) => record)(aTicket('c', P1)))

describe('a row', () => {
  it.each([
    { reasons: [{ kind: 'proposed' }], why: 'proposed by the desk' },
    { reasons: [{ kind: 'first-priority' }], why: 'P1' },
    { reasons: [{ kind: 'urgent' }], why: 'urgent on the desk' },
    { reasons: [{ kind: 'late', words: 'triage 2 working hours late' }], why: 'triage 2 working hours late' },
    { reasons: [{ kind: 'waiting', days: 2, isNew: true }], why: 'new for 2 days' },
    { reasons: [{ kind: 'waiting', days: 14, isNew: false }], why: 'open for 14 days' },
    { reasons: [{ kind: 'first-priority' }, { kind: 'urgent' }], why: 'P1; urgent on the desk' },
  ] satisfies readonly { readonly reasons: readonly CandidateReason[]; readonly why: string }[])(
    'says why: $why',
    ({ reasons, why }) => expect(cellsOf({ ...READY, reasons })[3]).toBe(why),
  )

  it.each([
    { name: 'nothing', candidate: READY, missing: '–' },
    {
      name: 'all that commands set',
      candidate: BARE,
      missing: 'the severity, the support owner, an engineering owner or a team',
    },
    { name: 'what no command sets', candidate: OF_NOBODY, missing: 'the customer' },
  ])('says what is missing: $name', ({ candidate, missing }) => {
    expect(cellsOf(candidate)[4]).toBe(missing)
  })
})

describe('how to escalate', () => {
  it.each([
    {
      name: 'what misses nothing',
      candidates: [READY],
      says: 'To escalate one: `triagebook escalate <ticket> <reason>`.',
    },
    {
      name: 'what misses fields, each command once however many rows need it',
      candidates: [BARE, { ...BARE }],
      says: 'To escalate one: `triagebook severity <ticket> <severity>`, `triagebook assign <ticket> <login> support`, `triagebook team <ticket> <team>`, `triagebook escalate <ticket> <reason>`.',
    },
    {
      name: 'what no command completes',
      candidates: [OF_NOBODY],
      says: 'To escalate one: `triagebook escalate <ticket> <reason>`. Add by hand to the record: the customer.',
    },
  ])('is said once below the rows: $name', ({ candidates, says }) => {
    expect(printed({ candidates }).trimEnd().split('\n').at(-1)).toBe(says)
  })

  it('is not said where nobody could be escalated', () => expect(printed({}).trim()).toBe(''))
})

it('lists security reports by id alone, apart from the rows', () => {
  expect(printed({ securityCandidates: ['zendesk-eu-1', 'zendesk-eu-2'], moreSecurityCandidates: 3 })).toBe(
    '**Security reports: 5** (zendesk-eu-1, zendesk-eu-2 and 3 more). Their text stays on the desk.\n\nTo escalate one: `triagebook escalate <ticket> <reason>`.\n',
  )
})
