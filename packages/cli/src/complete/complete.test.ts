import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, bookFolder, recordText, temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'
import { SCRIPTS, SHELLS, type Shell } from './scripts.ts'

const BOOK = aBook({
  'tickets/2026/03/zendesk-eu-1359.md': recordText('zendesk-eu-1359'),
  'tickets/2026/03/zendesk-us-1359.md': recordText('zendesk-us-1359'),
  'tickets/2026/03/manual-20260326-1.md': 'not even readable',
})

/** The candidates, with ids as the only tickets. */
async function complete(...words: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await aTerminal(bookFolder(BOOK))('complete', '--', ...words)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out.split('\n').slice(0, -1)
}

describe('the last word becomes', () => {
  it.each([
    { line: 'con', candidates: ['confirm'] },
    { line: 'COMP', candidates: ['component', 'completion'] },
    { line: 'complete', candidates: [] },
    { line: 'nothing ', candidates: [] },
    { line: 'completion ', candidates: ['bash', 'zsh', 'fish'] },
    { line: 'confirm zendesk-eu-1', candidates: ['zendesk-eu-1', 'zendesk-eu-1359'] },
    { line: 'confirm 2', candidates: ['20260326-1'] },
    { line: 'confirm 1', candidates: ['1', '1359'] },
    { line: 'confirm zendesk-eu-1359 b', candidates: ['bug'] },
    { line: 'confirm 1359 b', candidates: ['bug'] },
    { line: 'confirm 1359,zendesk-eu-1 b', candidates: ['bug'] },
    { line: 'confirm --as lena 1359 b', candidates: ['bug'] },
    { line: 'assign 1359 ', candidates: expect.arrayContaining(['lena', 'abel']) },
    { line: 'assign 1359 abel e', candidates: ['engineering'] },
    { line: 'next 1359 Ask by tom', candidates: ['tomorrow'] },
    { line: 'team 1359 j', candidates: ['java'] },
    { line: 'show zendesk-u', candidates: ['zendesk-us-1359'] },
    { line: 'undo zendesk-eu-1,zendesk-u', candidates: ['zendesk-eu-1,zendesk-us-1359'] },
    { line: 'list --status re', candidates: ['resolved'] },
    { line: 'list --team ', candidates: ['java'] },
    { line: 'list --owner ', candidates: ['lena', 'abel'] },
    { line: 'confirm --as ', candidates: ['lena', 'abel'] },
    { line: 'list --r', candidates: ['--review', '--ready'] },
    { line: 'list --escalated --j', candidates: ['--json'] },
    { line: '--dr', candidates: ['--dry-run'] },
    { line: 'list ', candidates: [] },
  ])('“$line” -> $candidates', async ({ line, candidates }) => {
    expect(await complete(...line.split(' '))).toEqual(candidates)
  })

  it('each command and ticket once, where nothing is typed', async () => {
    expect(await complete('show', '')).toEqual([
      'manual-20260326-1',
      'zendesk-eu-1',
      'zendesk-eu-1359',
      'zendesk-us-1359',
    ])
    expect(await complete('')).toEqual(expect.arrayContaining(['init', 'confirm', 'undo', 'completion']))
    expect(await complete()).toEqual(await complete(''))
  })

  it('what the book of --book has', async () => {
    const run = aTerminal(temporaryFolder())
    const { out } = await run('complete', '--', '--book', bookFolder(BOOK), 'show', 'zendesk-u')
    expect(out).toBe('zendesk-us-1359\n')
  })

  it('nothing without a book', async () => {
    expect(await aTerminal(temporaryFolder())('complete', '--', 'show', '')).toEqual({
      code: 0,
      out: '',
      err: '',
    })
  })
})

it.each(SHELLS)('completion %s prints the script of the shell', async (shell) => {
  expect(await aTerminal(temporaryFolder())('completion', shell)).toEqual({
    code: 0,
    out: SCRIPTS[shell],
    err: '',
  })
})

it('completion needs a shell that it knows', async () => {
  const { code, err } = await aTerminal(temporaryFolder())('completion', 'tcsh')
  expect(code).toBe(2)
  expect(err).toContain('bash, zsh, fish')
})

/** Sources a script and asks for candidates, of a `triagebook` that answers with what it was asked. */
const ASKING = [
  {
    shell: 'bash',
    line: `triagebook() { printf "asked:"; printf " %s" "$@"; }; source "$0"; COMP_WORDS=(triagebook confirm 13 bug); COMP_CWORD=2; _triagebook; echo "\${COMPREPLY[0]}"`,
  },
  {
    shell: 'fish',
    line: 'function triagebook; echo "asked: $argv"; end; source $argv[1]; complete -C "triagebook confirm 13"',
  },
] as const satisfies readonly { shell: Shell; line: string }[]

describe.each(ASKING)('$shell', ({ shell, line }) => {
  const isInstalled = spawnSync(shell, ['-c', 'true']).status === 0

  it.skipIf(!isInstalled)('asks with the words up to the cursor', () => {
    const script = path.join(temporaryFolder(), 'completion')
    writeFileSync(script, SCRIPTS[shell])
    const { stdout, stderr } = spawnSync(shell, ['-c', line, script], { encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: 'asked: complete -- confirm 13\n', stderr: '' })
  })
})
