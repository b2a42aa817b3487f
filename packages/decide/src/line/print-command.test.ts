import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCommand } from '../../test-data/a-command.ts'
import { CONTEXT } from '../../test-data/a-ticket.ts'
import { parseCommand } from '../parse/parse-command.ts'
import type { Command } from '../table/command.ts'
import { printCommand, wordsOfCommand } from './print-command.ts'
import { splitLine } from './split-line.ts'

const ids = ['zendesk-eu-1359', 'zendesk-eu-1360']

describe('printCommand', () => {
  it.each<{ command: Command; line: string }>([
    {
      command: { name: 'confirm', ids, values: { value: 'bug' } },
      line: 'confirm zendesk-eu-1359,zendesk-eu-1360 bug',
    },
    { command: { name: 'debt', ids, values: { no: 'no' } }, line: 'debt zendesk-eu-1359,zendesk-eu-1360 no' },
    { command: { name: 'close', ids: ['a-1'], values: { void: 'spam' } }, line: 'close a-1 void spam' },
    { command: { name: 'close', ids: ['a-1'], values: {} }, line: 'close a-1' },
    {
      command: { name: 'status', ids: ['a-1'], values: { on: 'customer', why: 'HAR' } },
      line: 'status a-1 blocked customer HAR',
    },
    {
      command: {
        name: 'next',
        ids: ['a-1'],
        values: { text: 'Say "no" to $5', due: '2026-04-03', who: 'kei' },
      },
      line: String.raw`next a-1 "Say \"no\" to \$5" by 2026-04-03 who kei`,
    },
    {
      command: { name: 'link', ids: ['a-1'], values: { target: { reference: 'acme/java#1' } } },
      line: 'link a-1 "acme/java#1"',
    },
    {
      command: { name: 'link', ids: ['a-1'], values: { target: { ticket: 'a-2' } } },
      line: 'link a-1 a-2',
    },
  ])('$line', ({ command, line }) => {
    expect(printCommand(command)).toBe(line)
  })

  it('gives words and a line from which the same command is read', () => {
    fc.assert(
      fc.property(aCommand, (command) => {
        for (const words of [wordsOfCommand(command), splitLine(printCommand(command))]) {
          const result = parseCommand(words, CONTEXT)
          expect(result.ok ? result.value : result.problems).toEqual(command)
        }
      }),
    )
  })
})
