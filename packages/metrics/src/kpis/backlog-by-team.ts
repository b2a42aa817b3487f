import { humanize } from '@triagebook/record'
import { BACKLOG, backlogPart } from '../figure/backlog.ts'
import type { Kpi } from '../figure/kpi.ts'
import { add } from '../tally/counts.ts'
import { countOf } from '../tally/tally.ts'

/** Before the name of a team, which may be any word. */
const TEAM = 'team:'

export const backlogByTeam: Kpi = {
  ...BACKLOG,
  id: 'backlog-by-team',
  title: 'Open tickets by team',
  numerator: 'How many open tickets each team has',
  clock: 'the moment of the report',

  observe({ counts }, { record: { triage } }) {
    add(counts, triage.team === undefined ? 'none' : TEAM + triage.team)
  },

  finish(tally) {
    const teams = [...tally.counts.keys()].filter((name) => name.startsWith(TEAM)).sort()
    const n = [...tally.counts.values()].reduce((sum, count) => sum + count, 0)
    return {
      value: n,
      n,
      interval: null,
      parts: [
        ...teams.map((name) => backlogPart(humanize(name.slice(TEAM.length)), countOf(tally, name), n)),
        backlogPart('No team', countOf(tally, 'none'), n),
      ],
    }
  },
}
