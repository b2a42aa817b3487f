import { sectionsOf } from '@triagebook/record/sections'
import { anyCharacter } from '@triagebook/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AT } from '../../test-data/a-ticket.ts'
import { addNote } from './notes.ts'

const BY = { by: 'anna', at: AT }
const LINE = `- ${AT}: anna: New`

describe('addNote', () => {
  it.each([
    { name: 'no body', body: '', after: `## Notes\n\n${LINE}\n` },
    {
      name: 'a body without notes',
      body: '## Context\n\nIt stops.\n',
      after: `## Context\n\nIt stops.\n\n## Notes\n\n${LINE}\n`,
    },
    { name: 'an empty section', body: '## Notes\n', after: `## Notes\n\n${LINE}\n` },
    { name: 'a list', body: '## Notes\n\n- old\n', after: `## Notes\n\n- old\n${LINE}\n` },
    { name: 'words', body: '## Notes\n\nOld words.\n', after: `## Notes\n\nOld words.\n\n${LINE}\n` },
    {
      name: 'a list with more below it',
      body: '## Notes\n\n- old\n  more\n',
      after: `## Notes\n\n- old\n  more\n\n${LINE}\n`,
    },
    {
      name: 'a timeline without notes',
      body: '## Context\n\nIt stops.\n\n## Timeline\n\n- x\n',
      after: `## Context\n\nIt stops.\n\n## Notes\n\n${LINE}\n\n## Timeline\n\n- x\n`,
    },
    {
      name: 'another section below',
      body: '## Notes\n\n- old\n\n## Timeline\n\n- x\n',
      after: `## Notes\n\n- old\n${LINE}\n\n## Timeline\n\n- x\n`,
    },
    {
      name: 'notes of another level',
      body: '### Notes\n\nOld.\n',
      after: `### Notes\n\nOld.\n\n## Notes\n\n${LINE}\n`,
    },
  ])('goes on after $name', ({ body, after }) => {
    expect(addNote(body, 'New', BY)).toBe(after)
  })

  it('stays in one section, whatever the line says', () => {
    const text = fc
      .string({ unit: anyCharacter, maxLength: 40 })
      .map((words) => words.replace(/[\r\n]/g, ' '))
    fc.assert(
      fc.property(text, (words) => {
        const body = addNote('## Context\n\nIt stops.\n\n## Timeline\n\n- x\n', words, BY)
        expect(sectionsOf(body).map(({ title }) => title)).toEqual(['Context', 'Notes', 'Timeline'])
      }),
    )
  })
})
