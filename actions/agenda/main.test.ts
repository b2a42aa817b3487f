import { readFileSync } from 'node:fs'
import { aBook, RECORD_PATH, runOnRunner } from '@triagebook/testkit'
import type { GitHub } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { forgeOn } from '../../packages/forge/test-data/github-bench.ts'
import { ESCALATED } from '../../packages/stages/test-data/agenda-room.ts'
import { jobsOf } from './test-data/a-job.ts'

const PERMISSIONS = { contents: 'read', issues: 'write' } as const
/** Wednesday, 06:10 in Berlin. */
const EARLY = '2026-04-01T04:10:00Z'

const aDay = (mode: string) =>
  jobsOf(
    'agenda',
    aBook({
      [RECORD_PATH]: ESCALATED,
      'triagebook.yml': `${aBook()['triagebook.yml']}stages: { agenda: { mode: ${mode} } }\n`,
    }),
    PERMISSIONS,
  )
const issuesOf = async (github: GitHub) =>
  (await forgeOn(github).issues.list({ state: 'all' })).map(({ number, state }) => `${number} ${state}`)

describe('the action agenda', () => {
  it('keeps one issue through a morning, and carries open check boxes over to the next day', async () => {
    const { github, at } = await aDay('act')
    const first = await runOnRunner(at(EARLY))
    expect(first).toMatchObject({ exitCode: 0, stderr: '', outputs: { decision: 'planned', errors: '0' } })
    expect(first.summary).toContain('# Triage agenda: Wednesday, 1 April 2026')
    expect(first.summary).not.toContain('@lena')
    const document = JSON.parse(readFileSync(first.outputs.result ?? '', 'utf8'))
    expect(document).toMatchObject({ version: 1, command: 'agenda', meeting: 'daily', day: '2026-04-01' })

    const decisions = []
    for (const time of ['06:58', '07:03', '09:40'])
      decisions.push((await runOnRunner(at(`2026-04-01T${time}:00Z`))).outputs.decision)
    expect(decisions).toEqual(['planned', 'frozen', 'frozen'])
    expect(await issuesOf(github)).toEqual(['1 open'])
    const [issue] = await forgeOn(github).issues.list({ state: 'open' })
    expect(issue?.body).toContain('Made on Wednesday, 1 April 2026 at 08:58 (Europe/Berlin).')

    const body = issue?.body.replace('## Action items\n', '## Action items\n\n- [ ] lena asks for the log\n')
    await github.as('anna')('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { issue_number: 1, body })
    const next = await runOnRunner(at('2026-04-02T04:10:00Z'))
    expect(next.outputs.reason).toContain('1 open action item is carried over from #1.')
    expect(await issuesOf(github)).toEqual(['2 open', '1 closed'])
    const [second] = await forgeOn(github).issues.list({ state: 'open' })
    expect(second?.body).toContain('- [ ] lena asks for the log (carried 1x)')
  })

  it('leaves one open issue where two jobs come at once, and GitHub answers with 502', async () => {
    const { github, at } = await aDay('act')
    github.fail('POST /repos/{owner}/{repo}/issues', { kind: 'server-error', status: 502, when: 'after' })
    const runs = await Promise.all([runOnRunner(at(EARLY)), runOnRunner(at(EARLY))])
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect((await issuesOf(github)).filter((issue) => issue.endsWith('open'))).toEqual(['1 open'])
  })

  it('writes nothing with mode observe, and shows the agenda in the summary', async () => {
    const { github, at } = await aDay('observe')
    const { summary, exitCode } = await runOnRunner(at(EARLY))
    expect(exitCode).toBe(0)
    expect(summary).toContain('## Action items')
    expect(summary).toContain('Would be written')
    expect(github.requests.filter(({ isWrite }) => isWrite)).toEqual([])
  })

  it('does nothing on a day without a meeting, and says when the next one is', async () => {
    const { github, at } = await aDay('act')
    const { outputs, summary } = await runOnRunner(at('2026-04-04T04:10:00Z'))
    expect(outputs.decision).toBe('no-meeting')
    expect(summary).toContain('the next one is on 2026-04-06')
    expect(await issuesOf(github)).toEqual([])
  })

  it('names the permission that the workflow lacks', async () => {
    const { at } = await aDay('act')
    const { exitCode, annotations } = await runOnRunner(
      at(EARLY, { permissions: { contents: 'read', issues: 'read' } }),
    )
    expect(exitCode).toBe(3)
    expect(annotations).toMatchObject([
      {
        level: 'error',
        title: 'forge/missing-permission',
        message: expect.stringContaining('issues: write'),
      },
    ])
  })
})
