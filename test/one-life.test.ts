import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { aBook, gitRepository, recordText } from '../packages/testkit/src/index.ts'

/** The command line as it is published. */
const CLI = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url))
const PATH = 'tickets/2026/03/zendesk-eu-1359.md'
const URL_LINE = '  url: https://acme.zendesk.example/agent/tickets/1359\n'

/** A ticket as import leaves it, in a clone of Lena's. */
function aClone() {
  const { folder, git, commit } = gitRepository(
    aBook({
      [PATH]: recordText('zendesk-eu-1359', 'Export stops')
        .replace('  status: open\n', `${URL_LINE}  status: open\n`)
        .replace('triage:\n', 'customer:\n  id: cus_1\ntriage:\n'),
    }),
  )
  git('config', 'user.name', 'lena')
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', INIT_CWD: folder }
  const run = (minute: number, ...args: readonly string[]) => {
    const now = `2026-04-01T08:${String(minute).padStart(2, '0')}:00Z`
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--now', now], {
      encoding: 'utf8',
      env,
    })
    return { status, stdout, stderr }
  }
  return { run, commit, text: () => readFileSync(path.join(folder, PATH), 'utf8') }
}

/** The agenda is looked at where a ticket comes onto it or goes. */
const LIFE: readonly { readonly line: string; readonly inRecord: string; readonly isOnAgenda?: boolean }[] = [
  { line: 'severity 1359 major', inRecord: '  severity: major\n' },
  { line: 'team 1359 java', inRecord: '  team: java\n' },
  { line: 'assign 1359 lena support', inRecord: '  support_owner: lena\n', isOnAgenda: false },
  { line: 'escalate 1359 SLA at risk', inRecord: '  escalation_reason: SLA at risk\n', isOnAgenda: true },
  { line: 'confirm 1359 bug', inRecord: '  confirmed: bug\n' },
  { line: 'assign 1359 abel', inRecord: '  engineering_owner: abel\n' },
  { line: 'next 1359 Reproduce it by tomorrow', inRecord: '    due: "2026-04-02"\n' },
  { line: 'blocked 1359 customer HAR file', inRecord: '    why: HAR file\n' },
  { line: 'close 1359 code-fix', inRecord: '  code: code-fix\n', isOnAgenda: false },
  { line: 'reopen 1359 it happens again', inRecord: '  status: open\n', isOnAgenda: true },
]

it('a ticket lives by commands alone, and the agenda follows', () => {
  const { run, text, commit } = aClone()
  const texts = [text()]
  for (const [minute, { line, inRecord, isOnAgenda }] of LIFE.entries()) {
    const { status, stderr } = run(minute, ...line.split(' '))
    expect({ line, status, stderr }).toEqual({
      line,
      status: 0,
      stderr: '1 ticket changed, signed by lena.\n',
    })
    expect(text()).toContain(inRecord)
    texts.push(text())
    if (isOnAgenda === undefined) continue
    const agenda = run(minute, 'agenda').stdout
    expect({ line, isOnAgenda: agenda.includes('Export stops') }).toEqual({ line, isOnAgenda })
  }
  expect(run(20, 'validate').status).toBe(0)

  // Back to where it was, one command at a time, and no further than the last commit.
  for (const before of texts.slice(-4, -1).reverse()) {
    expect(run(20, 'undo').status).toBe(0)
    expect(text()).toBe(before)
  }
  commit({})
  expect(run(21, 'undo')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('already committed'),
  })
}, 60_000)
