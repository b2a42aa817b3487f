import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
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
