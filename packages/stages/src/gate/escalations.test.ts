import { describe, expect, it } from 'vitest'
import type { ReviewDeadline } from './clock/review-deadlines.ts'
import { escalations, labelToRemove } from './escalations.ts'

const overdue = (more: Partial<ReviewDeadline> = {}): ReviewDeadline => ({
  step: 'code-review',
  next: 'abel',
  due: new Date('2026-12-01T13:00:00Z'),
  state: 'overdue',
  overdue: 3600,
  timeZone: 'Europe/Berlin',
  ...more,
})
const DUE = 'was due on Tuesday, 1 December 2026, 14:00 (Europe/Berlin), and is overdue by'

describe('the comment on what is overdue', () => {
  it.each([
    {
      name: 'asks for a review',
      deadline: overdue(),
      text: `Code review ${DUE} 1 working hour. @abel, can you review this pull request?`,
    },
    {
      name: 'asks to merge',
      deadline: overdue({ step: 'merge', overdue: 3599 }),
      text: `The merge ${DUE} 59 working minutes. @abel, can you merge this pull request?`,
    },
    {
      name: 'mentions nobody where there is nobody',
      deadline: overdue({ next: null, overdue: 1 }),
      text: `Code review ${DUE} 1 working minute.`,
    },
  ])('$name', ({ deadline, text }) => {
    expect(escalations(7, [deadline], new Set()).map((one) => one.text)).toEqual([text])
  })

  it('is of steps that are overdue, and of which no comment has said so', () => {
    const deadlines = [
      overdue({ step: 'triage-review' }),
      overdue({ state: 'due-soon' }),
      overdue({ step: 'security-sign-off' }),
    ]
    const found = escalations(7, deadlines, new Set(['triage-review']))
    expect(found.map(({ key }) => key)).toEqual(['escalation 7 security-sign-off'])
  })
})

describe('the label of what is overdue', () => {
  const LATE = ['bug', 'Review-Overdue']
  const SAID = new Set(['code-review'] as const)

  it.each([
    { name: 'goes where nothing is overdue any more', labels: LATE, deadlines: [], said: SAID, goes: true },
    {
      name: 'goes where the next step has time left',
      labels: LATE,
      deadlines: [overdue({ step: 'merge', state: 'due-soon' })],
      said: SAID,
      goes: true,
    },
    {
      name: 'stays while another step is overdue',
      labels: LATE,
      deadlines: [overdue({ step: 'merge' })],
      said: SAID,
      goes: false,
    },
    {
      name: 'stays where a person has set it',
      labels: LATE,
      deadlines: [],
      said: new Set<never>(),
      goes: false,
    },
    { name: 'is not there to be removed', labels: ['bug'], deadlines: [], said: SAID, goes: false },
  ])('$name', ({ labels, deadlines, said, goes }) => {
    expect(labelToRemove(7, labels, deadlines, said).map(({ key }) => key)).toEqual(
      goes ? ['remove-label 7'] : [],
    )
  })
})
