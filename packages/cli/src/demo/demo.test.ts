import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runCli } from '../run-cli.ts'
import type { Terminal } from '../terminal.ts'
import { prepareFolder } from './prepare-folder.ts'
import { commitAll, startRepository } from './repository.ts'

function aTerminal(folder: string, say: (text: string) => void): Terminal {
  return {
    folder,
    pseudonymKey: undefined,
    now: new Date('2030-01-01T00:00:00Z'),
    timeZone: 'UTC',
    colours: false,
    interactive: false,
    out: say,
    err: say,
    ask: async () => '',
  }
}

describe('demo', () => {
  it('shows the whole way: a commit a stage, an agenda, a page without an empty figure, and how to undo it', async () => {
    const folder = path.join(temporaryFolder(), 'shown')
    let said = ''
    const code = await runCli(
      ['demo', '--out', folder],
      aTerminal(folder, (text) => {
        said += text
      }),
    )
    expect(code).toBe(0)
    expect(said).toContain(`To undo: delete ${folder}`)
    const log = execFileSync('git', ['log', '--format=%s'], { cwd: folder, encoding: 'utf8' })
      .trim()
      .split('\n')
    expect(log.reverse()).toEqual([
      'A new book: settings, rules, playbook',
      'Import what the desk exported',
      'The rules decide each ticket as it came in',
      'People escalate, confirm, overrule and close',
      'The rules once more, after what people decided',
      'The agenda of the day',
      'The figures',
    ])
    const { figures } = JSON.parse(readFileSync(path.join(folder, 'site', 'figures.json'), 'utf8'))
    expect(figures.filter(({ value }: { value: number | null }) => value === null)).toEqual([])
    expect(readdirSync(path.join(folder, 'agenda'))).toEqual(['2026-11-16.md'])
    const records = readdirSync(path.join(folder, 'tickets'), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.md'),
    )
    expect(records).toHaveLength(240)
    const text = records.map((file) => readFileSync(path.join(folder, 'tickets', file), 'utf8')).join('')
    expect(text).not.toMatch(/[\w.]+@[\w-]+\.example/)
  })

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
