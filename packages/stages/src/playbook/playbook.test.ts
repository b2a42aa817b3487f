import { aBook, aHost, recordText, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import type { Given } from '../stage/input-table.ts'
import type { PLAYBOOK } from './about.ts'
import { printPlaybook } from './index.ts'

const head = (more: string) => `---\nversion: 1\nname: Probe\n${more}---\n\n`
const FILES = {
  'tickets/2026/03/zendesk-eu-2.md': recordText('zendesk-eu-2').replace(
    'triage:\n',
    'triage:\n  type: bug\n',
  ),
  'playbooks/fix.md': `${head('kind: template\nfor: ticket\ntypes: [bug]\n')}## {{id}}\n\n{{title}}: {{triage.severity}}\n`,
  'playbooks/meeting.md': `${head('kind: checklist\nfor: meeting\n')}- [ ] Begin\n`,
  'playbooks/secret.md': `${head('kind: checklist\nfor: ticket\ntypes: [security]\n')}- [ ] Hush\n`,
  'playbooks/broken.md': `${head('kind: template\nfor: ticket\n')}{{nothing}}\n`,
  'playbooks/page.md': '# Only a page {{id}}\n',
  'playbooks/notes.txt': 'none',
}

function print(given: Given<typeof PLAYBOOK.inputs>, files: Readonly<Record<string, string>> = FILES) {
  const folder = temporaryFolder()
  writeFiles(folder, aBook(files))
  return runStage(printPlaybook, given, aHost(folder))
}

describe('playbook', () => {
  it.each([
    {
      name: 'a template, filled for a ticket',
      given: { name: 'fix', id: 'zendesk-eu-2' },
      output: '## zendesk-eu-2\n\nIt crashes: (fill in: severity)\n',
    },
    {
      name: 'it for the number of a ticket, whose type nobody knows',
      given: { name: 'fix', id: '1' },
      output: '## zendesk-eu-1\n\nSign-in page loads twice: (fill in: severity)\n',
    },
    { name: 'a checklist of a meeting', given: { name: 'meeting' }, output: '- [ ] Begin\n' },
    { name: 'a page as it is', given: { name: 'page' }, output: '# Only a page {{id}}\n' },
  ])('prints $name', async ({ given, output }) => {
    expect(await print(given)).toMatchObject({
      exit: 0,
      decision: 'printed',
      output,
      problems: [],
      changed: [],
    })
  })

  it('warns that it is for tickets of another type, and prints it', async () => {
    const { exit, output, problems } = await print({ name: 'secret', id: '2' })
    expect({ exit, output }).toEqual({ exit: 0, output: '- [ ] Hush\n' })
    expect(problems).toMatchObject([{ code: 'playbook/other-type', severity: 'warning' }])
  })

  it.each([
    {
      name: 'an unknown name, with the nearest',
      given: { name: 'fxi' },
      code: 'playbook/unknown',
      hint: 'Did you mean `fix`?',
    },
    {
      name: 'a file that is no Markdown',
      given: { name: 'notes' },
      code: 'playbook/unknown',
      hint: 'Use one of',
    },
    { name: 'no ticket', given: { name: 'fix' }, code: 'playbook/needs-ticket', hint: 'playbook fix <id>' },
    {
      name: 'a ticket for a meeting',
      given: { name: 'meeting', id: '1' },
      code: 'playbook/takes-no-ticket',
      hint: 'playbook meeting',
    },
    {
      name: 'a ticket for a page',
      given: { name: 'page', id: '1' },
      code: 'playbook/takes-no-ticket',
      hint: 'playbook page',
    },
    {
      name: 'a ticket that is not there',
      given: { name: 'fix', id: '9' },
      code: 'prioritize/unknown-ticket',
      hint: 'file’s name',
    },
  ])('refuses $name', async ({ given, code, hint }) => {
    const { exit, problems } = await print(given)
    expect({ exit, codes: problems.map(({ code }) => code) }).toEqual({ exit: 2, codes: [code] })
    expect(problems[0]?.hint).toContain(hint)
  })

  it('says what is wrong with a broken one, and prints nothing', async () => {
    const { exit, output, problems } = await print({ name: 'broken', id: '1' })
    expect({ exit, output, code: problems[0]?.code }).toEqual({
      exit: 1,
      output: undefined,
      code: 'playbook/unknown-field',
    })
  })

  it('says how to get playbooks where there are none', async () => {
    const { exit, problems } = await print({ name: 'fix' }, {})
    expect({ exit, hint: problems[0]?.hint }).toEqual({
      exit: 2,
      hint: expect.stringContaining('triagebook init'),
    })
  })
})
