import { describe, expect, it } from 'vitest'
import { aPlaybook } from '../../test-data/a-playbook.ts'
import { aTicket } from '../../test-data/a-ticket.ts'
import { fillPlaybook } from '../fill/fill-playbook.ts'
import { sourceOf } from '../fill/source-of.ts'
import { readTicks } from './read-ticks.ts'

const HEAD = 'version: 1\nname: Probe\nkind: checklist\nfor: ticket\n'
const PLAYBOOK = aPlaybook(
  '- [ ] **Category** is right. It is {{triage.type}}.\n- [ ] Reproduced.\n  - [ ] How\n  - [ ] Where, in `version` {{triage.component}} or {{triage.team}}\n',
  HEAD,
)
const CATEGORY = 'Category is right. It is {{triage.type}}.'
const WHERE = 'Where, in version {{triage.component}} or {{triage.team}}'
const states = (text: string) => readTicks(PLAYBOOK, text).map(({ state }) => state)

const MADE = fillPlaybook(PLAYBOOK, sourceOf(aTicket({ title: '@anna #1', component: 'a', team: 'java' })))

describe('the ticks of a text', () => {
  it('are all open in what was just made', () => {
    expect(readTicks(PLAYBOOK, MADE)).toEqual([
      { item: CATEGORY, state: 'open' },
      { item: 'Reproduced.', state: 'open' },
      { item: 'How', state: 'open' },
      { item: WHERE, state: 'open' },
    ])
  })

  it.each([
    {
      name: 'ticked ones',
      text: MADE.replace('[ ] Repro', '[x] Repro').replace('[ ] How', '[X] How'),
      is: ['open', 'ticked', 'ticked', 'open'],
    },
    {
      name: 'them in a text of Windows',
      text: MADE.replaceAll('[ ]', '[x]').replaceAll('\n', '\r\n'),
      is: Array(4).fill('ticked'),
    },
    {
      name: 'one among other text',
      text: `# Mine\n\n${MADE}\n\n- [x] My own item that is long\n`,
      is: Array(4).fill('open'),
    },
    {
      name: 'one that was moved',
      text: `${MADE.replace('  - [ ] How\n', '')}- [x] How\n`,
      is: ['open', 'open', 'ticked', 'open'],
    },
    {
      name: 'a missing one',
      text: MADE.replace('  - [ ] How\n', ''),
      is: ['open', 'open', 'missing', 'open'],
    },
    { name: 'none in an empty text', text: '', is: Array(4).fill('missing') },
    {
      name: 'another value in its place',
      text: MADE.replace('is bug.', 'is a crash.').replace('[ ] **', '[x] **'),
      is: ['ticked', 'open', 'open', 'open'],
    },
    {
      name: 'no value in its place',
      text: MADE.replace('is bug.', 'is .').replace('[ ] **', '[x] **'),
      is: ['ticked', 'open', 'open', 'open'],
    },
    { name: 'one twice, once open', text: `${MADE}\n- [x] How\n`, is: Array(4).fill('open') },
    {
      name: 'one without its box',
      text: MADE.replace('- [ ] How', '- How'),
      is: ['open', 'open', 'missing', 'open'],
    },
    {
      name: 'none in a quotation or in code',
      text: '> - [x] How\n\n    - [x] How\n',
      is: Array(4).fill('missing'),
    },
  ])('are read: $name', ({ text, is }) => {
    expect(states(text)).toEqual(is)
  })

  it('do not count for other words, and say which', () => {
    const text = MADE.replace('[ ] Reproduced.', '[x] Reproduced!!')
    expect(readTicks(PLAYBOOK, text)[1]).toEqual({
      item: 'Reproduced.',
      state: 'changed',
      now: 'Reproduced!!',
    })
  })

  it('need the words before a value and those after it, each for itself', () => {
    const playbook = aPlaybook('- [ ] ab{{title}}ba\n', HEAD)
    const state = (text: string) => readTicks(playbook, text).map(({ state }) => state)
    expect(state('- [x] abba')).toEqual(['ticked'])
    expect(state('- [x] aba')).toEqual(['changed'])
  })

  it('need all the words around the values', () => {
    expect(states('- [x] Where, in version a\n- [x] Category is right. It is bug')).toEqual([
      'changed',
      'missing',
      'missing',
      'changed',
    ])
    expect(states('- [x] Where, in version 1 or 2 or 3')).toEqual(['missing', 'missing', 'missing', 'ticked'])
  })
})
