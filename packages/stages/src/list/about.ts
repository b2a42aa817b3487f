import { TRIAGE_STATUS } from '@triagebook/record/vocabulary'
import type { StageAbout } from '../stage/define-stage.ts'

export const LIST = {
  name: 'list',
  about:
    'Lists tickets: those that are not resolved, or those that you ask for. All conditions have to be met.',
  inputs: {
    review: {
      kind: 'flag',
      help: 'Only tickets that wait for a person to look at them, with the reasons and since when.',
    },
    escalated: { kind: 'flag', help: 'Only escalated tickets.' },
    ready: {
      kind: 'flag',
      help: 'Only tickets that show what rules/readiness.yml asks for before an escalation.',
    },
    notReady: {
      kind: 'flag',
      help: 'Only tickets that lack some of it, waived or not. `show` says what.',
    },
    team: { kind: 'text', value: 'team', optional: true, help: 'Only tickets of this team.' },
    owner: {
      kind: 'text',
      value: 'login',
      optional: true,
      help: 'Only tickets that this person owns, for support or for engineering.',
    },
    status: {
      kind: 'choice',
      words: [...TRIAGE_STATUS, 'any'],
      optional: true,
      help: 'Only tickets in this status. Without it: all but resolved ones.',
    },
    since: {
      kind: 'day',
      optional: true,
      help: 'Only tickets that changed on this day or later, in the book’s time zone.',
    },
    where: {
      kind: 'lines',
      value: 'field=value',
      help: 'Only tickets in which this field of docs/reference/fields.md has this value, or without a value none: triage.component=auth. Can be repeated.',
    },
    ids: { kind: 'flag', help: 'Prints only the ids, a line each.' },
  },
  decisions: { listed: 'at least one ticket was found', empty: 'no ticket was found' },
  examples: [
    'list --review',
    'list --escalated --team java',
    'list --escalated --not-ready',
    'list --owner lena --status blocked',
    'list --where component=auth --where team=',
    'list --status any --since 2026-11-16 --json',
  ],
  only: 'cli',
} as const satisfies StageAbout
