import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runCli } from '../run-cli.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { prepareFolder } from './prepare-folder.ts'
import { commitAll, startRepository } from './repository.ts'

function aTerminal(folder: string, say: (text: string) => void): Terminal {
  return {
    folder,
    command: 'triagebook',
    pseudonymKey: undefined,
    environment: process.env,
    now: new Date('2030-01-01T00:00:00Z'),
    timeZone: () => 'UTC',
    colours: false,
    interactive: false,
    out: say,
    err: say,
    onInterrupt: () => undefined,
    prompts: () => Promise.reject(new Error('Nobody is there to be asked.')),
  }
}

describe('demo', () => {
  it('replaces an earlier demo, whole or cut off', () => {
    const folder = path.join(temporaryFolder(), 'demo')
    prepareFolder(folder)
    writeFiles(folder, { 'tickets/half.md': '' })
    prepareFolder(folder)
    expect(existsSync(path.join(folder, 'tickets'))).toBe(false)
  })

  it('leaves a folder alone that holds something else', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'thesis.txt': 'mine' })
    let said = ''
    const code = await runCli(
      ['demo', '--out', folder],
      aTerminal(folder, (text) => {
        said += text
      }),
    )
    expect(code).toBe(2)
    expect(said).toContain('demo/not-ours')
    expect(readFileSync(path.join(folder, 'thesis.txt'), 'utf8')).toBe('mine')
  })

  it('says what Git said where Git does not do what is asked', () => {
    const folder = temporaryFolder()
    startRepository(folder)
    writeFiles(folder, { '.git/index.lock': '', 'a.txt': '' })
    expect(() => commitAll(folder, 'message', new Date('2026-01-01T00:00:00Z'))).toThrow('demo/no-git')
  })
})
