import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, gitRepository, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import type { Given } from '../stage/input-table.ts'
import type { AGENDA } from './about.ts'
import { agenda } from './index.ts'

const NOW = new Date('2026-04-01T22:30:00Z')

const run = (folder: string, given: Given<typeof AGENDA.inputs> = {}, dryRun = false) =>
  runStage(agenda, given, aHost(folder, { now: NOW, dryRun }))

const ESCALATED = (aBook()[RECORD_PATH] ?? '').replace(
  'triage:\n',
  'customer:\n  id: cus_1\ntriage:\n  severity: major\n  team: java\n  support_owner: lena\n  escalated_at: "2026-03-27T09:00:00Z"\n  escalation_reason: Blocks a go-live\n',
)

function aFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder()
  writeFiles(folder, aBook(files))
  return folder
}

describe('agenda', () => {
  it('is of today in the book’s time zone', async () => {
    const { output, data } = await run(aFolder())
    expect(data).toEqual({ meeting: 'daily', day: '2026-04-02' })
    expect(output).toContain('<!-- triagebook:agenda:daily:2026-04-02 -->')
  })

  it('lists an escalated ticket, and counts it', async () => {
    const report = await run(aFolder({ [RECORD_PATH]: ESCALATED }))
    expect(report).toMatchObject({ decision: 'planned', counts: { tickets: 1, escalated: 1 } })
    expect(report.output).toContain('zendesk-eu-1')
  })

  it('names candidates while nothing is escalated', async () => {
    const urgent = (aBook()[RECORD_PATH] ?? '').replace(
      '  status: open',
      '  status: open\n  priority: urgent',
    )
    const { output, decision, reason } = await run(aFolder({ [RECORD_PATH]: urgent }))
    expect(decision).toBe('empty')
    expect(reason).toBe('Agenda of 2026-04-02: 0 escalated tickets open. 1 ticket could be escalated.')
    expect(output).toContain('| urgent on the desk |')
  })

  it('says on top which record could not be read', async () => {
    const { output } = await run(aFolder({ 'tickets/2026/04/broken.md': 'no record' }))
    expect(output).toContain(
      '\n\n**1 record could not be read** and cannot be on this agenda: tickets/2026/04/broken.md.',
    )
  })

  describe('links records and the checklist', () => {
    const WEB = 'https://github.com/acme/desk/blob/HEAD'

    it('on the web where the book’s repository is there', async () => {
      const { folder, git } = gitRepository(aBook({ [RECORD_PATH]: ESCALATED }))
      git('remote', 'add', 'origin', 'git@github.com:acme/desk.git')
      const { output } = await run(folder)
      expect(output).toContain(`[zendesk-eu-1](${WEB}/${RECORD_PATH})`)
      expect(output).toContain(`](${WEB}/playbooks/triage-meeting.md)`)
    })

    it('from file to file where it is not, and the agenda is a file', async () => {
      const folder = aFolder({ [RECORD_PATH]: ESCALATED })
      const out = path.join(folder, 'agenda', 'today.md')
      await run(folder, { out })
      const text = readFileSync(out, 'utf8')
      expect(text).toContain(`[zendesk-eu-1](../${RECORD_PATH})`)
      expect(text).toContain('](../playbooks/triage-meeting.md)')
    })

    it('by their paths where it is printed', async () => {
      const { output } = await run(aFolder({ [RECORD_PATH]: ESCALATED }))
      expect(output).toContain('checklist, playbooks/triage-meeting.md\n')
      expect(output).not.toContain('.md)')
    })
  })

  describe('with rules/sla.yml', () => {
    const SLA = 'rules/sla.yml'
    const calendar = (name: string, rest: string) =>
      `  ${name}: { time_zone: Europe/Berlin, weekly: { thu: ["09:00-17:00"] }, ${rest} }\n`
    const FIRST = calendar('first', 'holidays: { country: DE }')
    const SECOND = calendar('second', 'holidays: ["2026-04-02"]')
    const sla = (...calendars: readonly string[]) => ({
      [SLA]: `version: 1\ncalendars:\n${calendars.join('')}`,
    })
    const naming = (name: string) => ({
      'triagebook.yml': `${aBook()['triagebook.yml']}meetings: { daily: { calendar: ${name} } }\n`,
    })

    it.each([
      { name: 'the first one', files: sla(FIRST, SECOND), day: '2026-04-02', decision: 'empty' },
      { name: 'the holidays of its country', files: sla(FIRST), day: '2026-04-03', decision: 'no-meeting' },
      {
        name: 'the one that the meeting names',
        files: { ...sla(FIRST, SECOND), ...naming('second') },
        day: '2026-04-02',
        decision: 'no-meeting',
      },
      {
        name: 'none where there is none',
        files: { [SLA]: 'version: 1\n' },
        day: '2026-04-03',
        decision: 'empty',
      },
    ])('the calendar is $name', async ({ files, day, decision }) => {
      expect((await run(aFolder(files), { date: day })).decision).toBe(decision)
    })

    it('says that there is no meeting on a holiday, and when the next one is', async () => {
      const report = await run(aFolder({ ...sla(SECOND), [RECORD_PATH]: ESCALATED }))
      expect(report.reason).toBe(
        'The meeting “daily” does not take place on 2026-04-02, a holiday; the next one is on 2026-04-03. Agenda of 2026-04-02: 1 escalated ticket open.',
      )
      expect(report.output).toContain('**There is no meeting: it is a holiday.**')
    })

    it('shows working time beside days', async () => {
      const { output } = await run(aFolder({ ...sla(FIRST), [RECORD_PATH]: ESCALATED }), {
        date: '2026-04-10',
      })
      expect(output).toContain('| 14 days<br>16 working hours |')
    })

    it.each([
      {
        name: 'a broken calendar',
        files: sla(SECOND.replace('Berlin', 'Berln')),
        code: 'sla/unknown-time-zone',
      },
      {
        name: 'a meeting that names an unknown one',
        files: { ...sla(FIRST), ...naming('third') },
        code: 'settings/unknown-calendar',
      },
    ])('refuses $name', async ({ files, code }) => {
      const report = await run(aFolder(files))
      expect(report).toMatchObject({ decision: 'failed', problems: [{ code }] })
    })
  })

  describe('with rules/readiness.yml', () => {
    const CRITERIA = `version: 1
criteria:
  - name: version
    shows: { text: [title, body], has: version }
    missing: The version is missing.
    ask: Which version do you use?
`
    const apart = async (record: string, criteria = CRITERIA) => {
      const files = { 'rules/readiness.yml': criteria, [RECORD_PATH]: record }
      const { output } = await run(aFolder(files), { date: '2026-04-02' })
      const [, found] = /### Not ready\n[\s\S]*?\n- (.*)/.exec(output ?? '') ?? []
      return found?.replace(/^\[(.*?)\]\(.*?\)/, '$1')
    }

    it('sets a ticket apart that is not ready, with what to ask', async () => {
      expect(await apart(ESCALATED)).toMatch(/^zendesk-eu-1 .* \*\*lena\*\*: Which version do you use\?$/)
    })

    it.each([
      { name: 'that shows it', record: `${ESCALATED}\n## Context\n\nSince 4.2.1.\n` },
      {
        name: 'that cannot wait',
        record: ESCALATED.replace(
          '  severity: major',
          '  severity: major\n  readiness: { override: Production is down, by: lena, at: "2026-03-27T09:00:00Z" }',
        ),
      },
    ])('leaves a ticket with its team $name', async ({ record }) => {
      expect(await apart(record)).toBeUndefined()
    })

    it('leaves each ticket with its team where the criteria only observe', async () => {
      expect(
        await apart(ESCALATED, CRITERIA.replace('criteria:', 'mode: observe\ncriteria:')),
      ).toBeUndefined()
    })
  })

  it('says on a weekend that there is no meeting', async () => {
    const { decision, reason } = await run(aFolder(), { date: '2026-04-04' })
    expect(decision).toBe('no-meeting')
    expect(reason).toContain(
      'does not take place on 2026-04-04, none of its days; the next one is on 2026-04-06.',
    )
  })

  it('says that there is nothing to discuss', async () => {
    expect(await run(aFolder())).toMatchObject({
      decision: 'empty',
      counts: { escalated: 0 },
    })
  })

  it('is written to a file where one is named, and to none in a dry run', async () => {
    const folder = aFolder()
    const out = path.join(folder, 'agenda', 'today.md')
    await run(folder, { out }, true)
    expect(existsSync(out)).toBe(false)
    const { output, changed } = await run(folder, { out })
    expect({ output, changed }).toEqual({ output: undefined, changed: [out] })
    expect(readFileSync(out, 'utf8')).toContain('<!-- triagebook:agenda:daily:2026-04-02 -->')
  })
})
