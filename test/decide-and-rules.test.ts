import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyCommand } from '../packages/decide/src/index.ts'
import { aCommand } from '../packages/decide/test-data/a-command.ts'
import { BODY, RECORD } from '../packages/decide/test-data/a-ticket.ts'
import { readSettings } from '../packages/record/src/formats/index.ts'
import type { Result } from '../packages/record/src/problem/index.ts'
import { DECIDED_FIELDS, type RecordContent } from '../packages/record/src/record/index.ts'
import { prioritize } from '../packages/rules/src/decide/prioritize.ts'
import { readRules } from '../packages/rules/src/files/read-rules.ts'
import { readFile } from './repository-files.ts'

const source = (path: string) => ({ path, content: readFile(path) })
const settings = orThrow(readSettings('triagebook.yml', readFile('examples/acme/triagebook.yml')))
const rules = orThrow(
  readRules(
    {
      classify: source('rules/classify.yml'),
      matrix: source('rules/priority-matrix.md'),
      route: source('rules/route.yml'),
    },
    settings,
  ),
)

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

it('no rule overwrites what a command set', () => {
  fc.assert(
    fc.property(fc.array(aCommand, { minLength: 1, maxLength: 5 }), (commands) => {
      const start: RecordContent = { record: RECORD, body: BODY }
      const decided = commands.reduce((ticket, command, hour) => {
        const at = `2026-04-01T0${hour}:00:00Z`
        const result = applyCommand(command, ticket, {
          by: 'anna',
          at,
          settings,
          prefix: '',
          linkOf: () => undefined,
        })
        return result.ok ? result.value : ticket
      }, start)
      const own = DECIDED_FIELDS.filter((field) => decided.record.triage.decided?.[field]?.by === 'anna')
      const { record } = prioritize(decided, rules, { now: new Date('2026-04-02T00:00:00Z'), author: null })
      for (const field of own) {
        expect(record.triage[field], field).toBe(decided.record.triage[field])
        expect(record.triage.decided?.[field]).toMatchObject({ by: 'anna' })
      }
    }),
  )
})
