import { expect, it } from 'vitest'
import { STRICT } from '../../../test-data/incoming-ticket.ts'
import { withSections } from './with-sections.ts'

const STEPS = 'Steps to reproduce'

it.each([
  {
    name: 'fills a section, as plain words and without secrets',
    body: '## Context\n\nOurs.\n',
    sections: [{ title: STEPS, text: 'Ask jo@customer.example, *now*.' }],
    expected: '## Context\n\nOurs.\n\n## Steps to reproduce\n\nAsk `[redacted: e-mail]`, \\*now\\*.\n',
    redacted: { 'e-mail': 1 },
  },
  {
    name: 'leaves what somebody wrote, and counts no secret of what it does not write',
    body: '## Steps to reproduce\n\nOurs.\n',
    sections: [{ title: STEPS, text: 'Ask jo@customer.example.' }],
    expected: '## Steps to reproduce\n\nOurs.\n',
    redacted: {},
  },
  {
    name: 'changes nothing without sections',
    body: 'Ours.\n',
    sections: [],
    expected: 'Ours.\n',
    redacted: {},
  },
] as const)('$name', ({ body, sections, expected, redacted }) => {
  expect(withSections(body, sections, STRICT)).toEqual({ body: expected, redacted, plain: 0 })
})
