import type { TicketRecord } from '@triagebook/record'
import { TriagebookError } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { aBook, RECORD_PATH } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import type { Act } from './act.ts'
import { replay } from './replay.ts'

function aTicket(): { record: TicketRecord; body: string } {
  const result = readRecord(RECORD_PATH, aBook()[RECORD_PATH] ?? '')
  if (!result.ok) throw new TriagebookError(result.problems)
  return result.value
}

const by = { who: 'lena', ticket: 'zendesk-eu-1' } as const
const ESCALATE: Act = {
  ...by,
  at: '2026-03-27T09:00:00Z',
  do: 'escalate',
  reason: 'Blocks a go-live',
  severity: 'major',
  team: 'java',
  next_step: { text: 'Reproduce it', who: 'abel' },
}

describe('replay', () => {
  it('escalates with owner, team, severity and next step, each signed', () => {
    const { triage, history } = replay(aTicket(), ESCALATE).record
    expect(triage).toMatchObject({
      escalated_at: '2026-03-27T09:00:00Z',
      support_owner: 'lena',
      team: 'java',
      severity: 'major',
      next_step: { text: 'Reproduce it' },
      decided: { severity: { value: 'major', by: 'lena' } },
    })
    expect(history).toContainEqual({ at: '2026-03-27T09:00:00Z', event: 'escalated', by: 'lena' })
  })

  it('waives readiness, signed', () => {
    const { triage } = replay(aTicket(), {
      ...by,
      at: '2026-03-27T08:50:00Z',
      do: 'waive',
      why: 'The log follows',
    }).record
    expect(triage.readiness).toEqual({
      override: 'The log follows',
      by: 'lena',
      at: '2026-03-27T08:50:00Z',
    })
  })

  it('blocks, and takes the reason away when work goes on', () => {
    const blocked = replay(aTicket(), {
      ...by,
      at: '2026-03-28T09:00:00Z',
      do: 'block',
      on: 'customer',
      why: 'Waits for a file',
    })
    expect(blocked.record.triage).toMatchObject({ status: 'blocked', blocked: { on: 'customer' } })
    const working = replay(blocked, { ...by, at: '2026-03-29T09:00:00Z', do: 'work' })
    expect(working.record.triage).toMatchObject({ status: 'in-progress' })
    expect(working.record.triage).not.toHaveProperty('blocked')
  })

  it('resolves with a code and drops the next step', () => {
    const { record } = replay(replay(aTicket(), ESCALATE), {
      ...by,
      at: '2026-04-01T09:00:00Z',
      do: 'resolve',
      code: 'code-fix',
    })
    expect(record).toMatchObject({
      triage: { status: 'resolved' },
      resolution: { code: 'code-fix', at: '2026-04-01T09:00:00Z' },
    })
    expect(record.triage).not.toHaveProperty('next_step')
  })

  it('ends without a code where there is a void reason', () => {
    const { record } = replay(aTicket(), {
      ...by,
      at: '2026-04-01T09:00:00Z',
      do: 'void',
      reason: 'duplicate',
    })
    expect(record).toMatchObject({ triage: { status: 'resolved' }, resolution: { void: 'duplicate' } })
  })

  it('writes a section of the body', () => {
    const { body } = replay(aTicket(), {
      ...by,
      at: '2026-04-01T09:00:00Z',
      do: 'steps',
      text: '1. Open it.',
    })
    expect(body).toContain('## Steps to reproduce\n\n1. Open it.\n')
  })
})
