import { describe, expect, it } from 'vitest'
import { aTicket, measured, seenAt } from '../../test-data/a-ticket.ts'
import { backlogByTeam } from './backlog-by-team.ts'

const see = (team?: string) =>
  seenAt('2026-03-20T00:00:00Z', aTicket('t', '2026-03-02T09:00:00Z', { triage: team ? { team } : {} }))

describe('backlogByTeam', () => {
  it('counts the open tickets of each team by its name, and those of none', () => {
    const open = [see('web'), see('java'), see('web'), see(), see('none')]
    expect(measured(backlogByTeam, open)).toEqual({
      value: 5,
      n: 5,
      interval: null,
      parts: [
        { label: 'Java', value: 1, unit: 'tickets', share: 0.2 },
        { label: 'None', value: 1, unit: 'tickets', share: 0.2 },
        { label: 'Web', value: 2, unit: 'tickets', share: 0.4 },
        { label: 'No team', value: 1, unit: 'tickets', share: 0.2 },
      ],
    })
  })

  it('gives of four tickets no shares', () => {
    const { parts } = measured(backlogByTeam, [see('web'), see('web'), see('web'), see()])
    expect(parts).toEqual([
      { label: 'Web', value: 3, unit: 'tickets' },
      { label: 'No team', value: 1, unit: 'tickets' },
    ])
  })
})
