import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { aBook, gitRepository, RECORD_PATH, readCommands, runOnRunner } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'

const action = fileURLToPath(new URL('.', import.meta.url))
const sound = aBook()[RECORD_PATH] ?? ''
const broken = (severity: string) =>
  sound.replace('  status: open\n---', `  status: open\n  severity: ${severity}\n---`)

describe('the action validate', () => {
  it('passes a clean book, and says so', async () => {
    const { folder, git } = gitRepository(aBook())
    const run = await runOnRunner({ action, workspace: folder })
    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(run.outputs).toMatchObject({ decision: 'clean', errors: '0', changed: '0' })
    expect(run.outputs.reason).toMatch(/^1 record checked: /)
    expect(run.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(run.summary).toContain(run.outputs.reason)
    expect(git('status', '--short'), 'nothing is written').toBe('')
  })

  it('shows a problem at its line, fails the job, and writes a document with everything that it found', async () => {
    const { folder } = gitRepository(inFolder('support', aBook({ [RECORD_PATH]: broken('hgih') })))
    const run = await runOnRunner({ action, workspace: folder, inputs: { book: 'support' } })
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'problems', errors: '1' } })
    expect(run.annotations[0]).toMatchObject({
      level: 'error',
      file: `support/${RECORD_PATH}`,
      line: 13,
      col: 13,
      message: expect.stringContaining('hgih'),
    })
    const document = JSON.parse(readFileSync(run.outputs.result ?? '', 'utf8'))
    expect(document).toMatchObject({
      version: 1,
      command: 'validate',
      decision: 'problems',
      counts: { records: 1, errors: 1 },
    })
    expect(document.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', path: RECORD_PATH, line: 13, col: 13 }),
    )
  })

  it('shows ten problems, and how many more the summary has', async () => {
    const records = Array.from({ length: 12 }, (_, index) => String(index + 2)).map((id) => [
      `tickets/2026/03/zendesk-eu-${id}.md`,
      broken('hgih')
        .replace('zendesk-eu-1', `zendesk-eu-${id}`)
        .replace('native_id: "1"', `native_id: "${id}"`),
    ])
    const { folder } = gitRepository(aBook(Object.fromEntries(records)))
    const run = await runOnRunner({ action, workspace: folder })
    const errors = run.annotations.filter(({ level }) => level === 'error')
    expect(run.outputs.errors).toBe('12')
    expect(errors).toHaveLength(10)
    expect(errors.at(-1)?.message).toBe('3 more in the summary')
    for (const [path = ''] of records) expect(run.summary).toContain(path)
  })

  it('checks what changed since a revision', async () => {
    const { folder, commit, git } = gitRepository(aBook({ [RECORD_PATH]: broken('hgih') }))
    commit({ 'notes.txt': 'Nothing about tickets.\n' })
    const since = git('rev-parse', 'HEAD')
    const inputs = { since }
    expect(await runOnRunner({ action, workspace: folder, inputs })).toMatchObject({ exitCode: 0 })
    commit({ [RECORD_PATH]: broken('wrong-again') })
    expect(await runOnRunner({ action, workspace: folder, inputs })).toMatchObject({ exitCode: 1 })
  })

  it('says in plain words that there is no book', async () => {
    const { folder } = gitRepository({ 'README.md': 'No book here.\n' })
    const run = await runOnRunner({ action, workspace: folder })
    expect(run.exitCode).toBe(2)
    expect(run.outputs).toMatchObject({ decision: 'failed', errors: '1', warnings: '0', changed: '0' })
    expect(run.annotations).toMatchObject([{ level: 'error', title: 'book/not-found' }])
    expect(run.annotations[0]?.message).toContain('triagebook.yml')
    expect(run.summary).toContain(run.outputs.reason)
  })

  it('says which input is wrong', async () => {
    const { folder } = gitRepository(aBook())
    const run = await runOnRunner({ action, workspace: folder, inputs: { 'dry-run': 'maybe' } })
    expect(run).toMatchObject({ exitCode: 1, annotations: [{ title: 'action/not-true-or-false' }] })
  })

  it('obeys no command that stands in a book', async () => {
    const hostile = '"x\\r\\n::add-mask::y\\n##[add-path]/tmp\\u2028::stop-commands::z"'
    const files = {
      [RECORD_PATH]: broken(hostile),
      'tickets/2026/03/::add-mask::z.md': broken(hostile),
      'tickets/2026/03/##[add-path]z.md': 'no record',
    }
    const { folder } = gitRepository(aBook(files))
    const run = await runOnRunner({ action, workspace: folder })
    expect(run.exitCode).toBe(1)
    const commands = readCommands(run.stdout).map(({ name }) => name)
    expect(new Set(commands)).toEqual(new Set(['group', 'endgroup', 'error', 'warning']))
    expect(Object.keys(run.outputs).sort()).toEqual([
      'changed',
      'decision',
      'errors',
      'reason',
      'result',
      'warnings',
    ])
  })
})

function inFolder(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]))
}
