import {
  DECIDED_FIELDS,
  isSetByPerson,
  printRecord,
  type RecordContent,
  recordPath,
} from '@triagebook/record'
import { checkRecord } from '@triagebook/record/check'
import { readRecord } from '@triagebook/record/read'
import { anyCharacter } from '@triagebook/testkit'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { aCommand } from '../../test-data/a-command.ts'
import { BODY, CONTEXT, RECORD, SETTINGS } from '../../test-data/a-ticket.ts'
import { wordsOfCommand } from '../line/print-command.ts'
import { parseCommand } from '../parse/parse-command.ts'
import type { Command } from '../table/command.ts'
import { withTexts } from '../with-texts.ts'
import { applyCommand } from './apply-command.ts'

const START: RecordContent = { record: RECORD, body: BODY }
const commands = fc.array(aCommand, { minLength: 1, maxLength: 12 })

function read({ record, body }: RecordContent) {
  const file = readRecord(recordPath(record), printRecord({ record, body }))
  if (!file.ok) throw new Error(JSON.stringify(file.problems))
  return file.value
}

/** One command after the other, an hour apart; one that is refused changes nothing. */
function walk(start: RecordContent, all: readonly Command[], visit: Visit): RecordContent {
  return all.reduce((content, command, index) => {
    const at = new Date(Date.UTC(2026, 3, 1, index)).toISOString().replace('.000', '')
    const result = applyCommand(command, content, {
      by: 'anna',
      at,
      settings: SETTINGS,
      prefix: '',
      linkOf: () => undefined,
    })
    if (!result.ok) return content
    visit(command, result.value)
    return result.value
  }, start)
}
type Visit = (command: Command, after: RecordContent) => void

it('gives a record that the reader and the checks accept, whatever was decided before', () => {
  fc.assert(
    fc.property(commands, (all) => {
      walk(START, all, (_, after) => {
        const file = read(after)
        expect({ record: file.record, body: file.body }).toEqual(after)
        expect(checkRecord(file, SETTINGS).filter(({ severity }) => severity === 'error')).toEqual([])
      })
    }),
  )
})

it('gives one whatever was typed, or refuses it', () => {
  const typed = fc.string({ unit: anyCharacter, maxLength: 30 })
  fc.assert(
    fc.property(commands, typed, (all, text) => {
      walk(
        START,
        all.map((command) => withTexts(command, () => text)),
        (_, after) => {
          expect(checkRecord(read(after), SETTINGS).filter(({ severity }) => severity === 'error')).toEqual(
            [],
          )
        },
      )
    }),
  )
})

it('never loses an event, a line of the body, or a field that the command does not write', () => {
  fc.assert(
    fc.property(commands, (all) => {
      let before = START
      walk(START, all, (_, after) => {
        expect(after.record.history).toEqual(expect.arrayContaining([...(before.record.history ?? [])]))
        expect(after.body.split('\n')).toEqual(expect.arrayContaining(before.body.split('\n')))
        const { source, triage, history, product, engineering, resolution, ...kept } = after.record
        expect(kept).toEqual({ id: RECORD.id, title: RECORD.title, customer: RECORD.customer })
        before = after
      })
    }),
  )
})

it('signs each field that it changes as the person, so that no rule may replace it', () => {
  fc.assert(
    fc.property(commands, (all) => {
      let before = START
      walk(START, all, (_, after) => {
        const changed = DECIDED_FIELDS.filter(
          (field) => after.record.triage[field] !== before.record.triage[field],
        )
        expect(changed.filter((field) => !isSetByPerson(after.record, field))).toEqual([])
        expect(changed.filter((field) => after.record.triage.decided?.[field]?.by !== 'anna')).toEqual([])
        before = after
      })
    }),
  )
})

it('does the same to each ticket, in whatever order the tickets are named', () => {
  const shuffled = aCommand.chain((command) =>
    fc.shuffledSubarray([...command.ids], { minLength: command.ids.length }).map((ids) => ({ command, ids })),
  )
  fc.assert(
    fc.property(shuffled, ({ command, ids }) => {
      const other = parseCommand(wordsOfCommand({ ...command, ids }), CONTEXT)
      if (!other.ok) throw new Error(JSON.stringify(other.problems))
      expect([...other.value.ids].sort()).toEqual([...command.ids].sort())
      const once = (one: Command) => walk(START, [one], () => undefined)
      expect(once(other.value)).toEqual(once(command))
    }),
  )
})
