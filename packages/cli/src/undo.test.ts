import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, bookFolder, gitRepository, recordText, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../test-data/a-terminal.ts'

const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
const ONE = 'tickets/2026/03/zendesk-eu-1.md'
const TWO = 'tickets/2026/03/zendesk-eu-2.md'

/** Lena's clone, and what differs in it from the last commit. */
function aClone() {
  const { folder, git, commit } = gitRepository(aBook({ [TWO]: recordText('zendesk-eu-2') }))
  git('config', 'user.name', 'lena')
  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  return {
    folder,
    run: aTerminal(folder, { environment: ENVIRONMENT }),
    git,
    commit: (files: Readonly<Record<string, string>> = {}) => commit(files),
    text,
    append: (file: string, more: string) => writeFileSync(path.join(folder, file), text(file) + more),
    status: () => git('status', '--porcelain'),
  }
}

describe('undo', () => {
  it('takes back all of the last command, byte for byte', async () => {
    const { run, status } = aClone()
    await run('severity', '1,2', 'major')
    expect(await run('undo')).toEqual({
      code: 0,
      out: `${ONE}: triage.severity major -> (none)\n${TWO}: triage.severity major -> (none)\n`,
      err: 'Undone: `severity` of lena at 2026-04-01T08:00:00Z on 2 tickets.\n',
    })
    expect(status()).toBe('')
  })

  it('goes back one command at a time', async () => {
    const { run, text, status } = aClone()
    await run('severity', '1', 'major')
    const first = text(ONE)
    await run('note', '1', 'Ask', 'again')
    await run('undo')
    expect(text(ONE)).toBe(first)
    await run('undo')
    expect(status()).toBe('')
    expect((await run('undo')).err).toContain('decide/nothing-to-undo')
  })

  it('takes back the last command on the tickets that are named, and leaves the rest', async () => {
    const { run, text } = aClone()
    const before = text(ONE)
    await run('severity', '1,2', 'major')
    const both = text(TWO)
    await run('team', '2', 'java')
    expect(await run('undo', '1')).toMatchObject({ code: 0 })
    expect(text(ONE)).toBe(before)
    await run('undo')
    expect(text(TWO)).toBe(both)
    await run('undo')
    expect(text(TWO)).toBe(recordText('zendesk-eu-2'))
  })

  it('shows in a dry run what it would take back', async () => {
    const { run, text } = aClone()
    await run('severity', '1', 'major')
    const after = text(ONE)
    expect(await run('undo', '--dry-run')).toEqual({
      code: 0,
      out: `${ONE}: triage.severity major -> (none)\n`,
      err: 'Would undo: `severity` of lena at 2026-04-01T08:00:00Z on 1 ticket. This was a dry run: nothing was written.\n',
    })
    expect(text(ONE)).toBe(after)
    expect(await run('undo')).toMatchObject({ code: 0 })
  })

  it('forgets no command in a dry run, and keeps none that changed nothing', async () => {
    const { run } = aClone()
    await run('severity', '1', 'major', '--dry-run')
    expect((await run('undo')).err).toContain('decide/nothing-to-undo')
    await run('severity', '1', 'major')
    await run('severity', '1', 'major')
    expect((await run('undo')).out).toBe(`${ONE}: triage.severity major -> (none)\n`)
  })

  it('with --as takes back the last command of that person', async () => {
    const { run, text } = aClone()
    await run('severity', '1', 'major', '--as', 'abel')
    const abel = text(ONE)
    await run('severity', '2', 'minor')
    expect(await run('undo', '--as', 'abel')).toMatchObject({ code: 0 })
    expect(text(ONE)).not.toBe(abel)
    expect(text(TWO)).toContain('severity: minor')
    expect((await run('undo', '--as', 'abel')).err).toContain('decide/nothing-to-undo')
  })

  it('is possible before the first commit, and for a book below the root of its repository', async () => {
    const { folder, git } = gitRepository()
    const book = path.join(folder, 'desk')
    git('config', 'user.name', 'lena')
    writeFiles(book, aBook())
    const run = aTerminal(book, { environment: ENVIRONMENT })
    await run('severity', '1', 'major')
    expect(await run('undo')).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(book, ONE), 'utf8')).not.toContain('severity')
    await run('severity', '1', 'major')
    git('add', '--all')
    git('-c', 'user.email=x@people.example', 'commit', '--quiet', '--message=first')
    expect((await run('undo')).err).toContain('decide/already-committed')
  })
})

describe('undo refuses, and changes nothing', () => {
  it('where this clone keeps no command on the ticket', async () => {
    const { run, text } = aClone()
    await run('severity', '1', 'major')
    const after = text(ONE)
    expect(await run('undo', '1', '2')).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining('There is no command on `zendesk-eu-2` that could be undone.'),
    })
    expect(text(ONE)).toBe(after)
    expect((await run('undo', '9')).err).toContain('decide/unknown-ticket')
  })

  it('where a commit has the change, and not where the last one only has the same text', async () => {
    const { run, commit, status } = aClone()
    await run('next', '1', 'Ask again')
    await run('done', '1')
    expect(await run('undo')).toMatchObject({ code: 0 })
    commit()
    const { code, err } = await run('undo')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('decide/already-committed') })
    expect(status()).toBe('')
  })

  it('where the record has changed since, or one of two has', async () => {
    const { run, append, text } = aClone()
    await run('severity', '1,2', 'major')
    append(TWO, '\nMore words.\n')
    const after = text(ONE)
    const { code, err } = await run('undo')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('`zendesk-eu-2` was changed') })
    expect(text(ONE)).toBe(after)
  })

  it('without Git', async () => {
    const folder = bookFolder(aBook())
    const run = aTerminal(folder, { environment: ENVIRONMENT })
    expect(await run('severity', '1', 'major', '--as', 'lena')).toMatchObject({ code: 0 })
    expect((await run('undo')).err).toContain('decide/nothing-to-undo')
  })

  it('where another program has written what it keeps', async () => {
    const { run, folder } = aClone()
    await run('severity', '1', 'major')
    writeFileSync(path.join(folder, '.git/triagebook/commands.json'), '[{"name": 1}')
    expect((await run('undo')).err).toContain('decide/nothing-to-undo')
    writeFileSync(path.join(folder, '.git/triagebook/commands.json'), '[{"name": 1}, null]')
    expect((await run('undo')).err).toContain('decide/nothing-to-undo')
  })
})
