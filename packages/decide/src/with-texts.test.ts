import { expect, it } from 'vitest'
import type { Command } from './table/command.ts'
import { withTexts } from './with-texts.ts'

it.each<{ name: string; command: Command; values: Command['values'] }>([
  {
    name: 'a text, not the day and the person',
    command: { name: 'next', ids: ['a-1'], values: { text: 'Ask', due: '2026-04-01', who: 'lena' } },
    values: { text: 'ASK', due: '2026-04-01', who: 'lena' },
  },
  {
    name: 'a reason, not the word before it',
    command: { name: 'status', ids: ['a-1'], values: { on: 'customer', why: 'logs' } },
    values: { on: 'customer', why: 'LOGS' },
  },
  {
    name: 'no address',
    command: { name: 'close', ids: ['a-1'], values: { code: 'docs-updated', docs: 'https://a.example' } },
    values: { code: 'docs-updated', docs: 'https://a.example' },
  },
  { name: 'nothing where there is no text', command: { name: 'done', ids: ['a-1'], values: {} }, values: {} },
])('changes $name', ({ command, values }) => {
  expect(withTexts(command, (text) => text.toUpperCase())).toEqual({ ...command, values })
})
