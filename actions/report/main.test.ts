import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, runOnRunner, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { jobsOf } from '../agenda/test-data/a-job.ts'

const NOW = '2026-04-01T04:10:00Z'

function jobs(mode: string) {
  const settings = `${aBook()['triagebook.yml']}stages: { report: { mode: ${mode} } }\n`
  return jobsOf('report', aBook({ 'triagebook.yml': settings }), { contents: 'read' })
}

describe('the action report', () => {
  it('writes the page, Markdown and JSON into the folder, and the headline numbers into the summary', async () => {
    const { github, workspace, at } = await jobs('act')
    const requests = github.requests.length
    const { exitCode, stderr, outputs, summary } = await runOnRunner(at(NOW, { inputs: { out: 'site' } }))
    expect({ exitCode, stderr, decision: outputs.decision }).toEqual({
      exitCode: 0,
      stderr: '',
      decision: 'reported',
    })
    expect(summary).toMatch(/^\| Figure \| Value \|.*\n\| - .*\n\| Tickets escalated \| 0 \|/m)
    const site = (file: string) => readFileSync(path.join(workspace, 'site', file), 'utf8')
    expect(site('index.html')).toContain('zendesk-eu-1')
    expect(site('figures.md')).toContain('| Tickets escalated | 0 |')
    expect(JSON.parse(site('figures.json')).as_of).toBe(NOW)
    expect(github.requests.slice(requests), 'it asks GitHub nothing').toEqual([])
  })

  it('writes no folder with mode observe', async () => {
    const { workspace, at } = await jobs('observe')
    const { exitCode, summary } = await runOnRunner(at(NOW, { inputs: { out: 'site' } }))
    expect(exitCode).toBe(0)
    expect(summary).toContain('| Tickets escalated | 0 |')
    expect(existsSync(path.join(workspace, 'site'))).toBe(false)
  })

  it('leaves a folder alone whose page no report made', async () => {
    const { workspace, at } = await jobs('act')
    writeFiles(path.join(workspace, 'site'), { 'index.html': 'mine' })
    const { exitCode, annotations } = await runOnRunner(at(NOW, { inputs: { out: 'site' } }))
    expect(exitCode).toBe(2)
    expect(annotations).toMatchObject([{ level: 'error', title: 'report/not-ours' }])
    expect(readFileSync(path.join(workspace, 'site/index.html'), 'utf8')).toBe('mine')
  })
})
