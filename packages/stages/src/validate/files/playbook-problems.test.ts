import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, gitRepository, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../../run/run-stage.ts'
import { errorsOf } from '../../stage/stage-report.ts'
import { validate } from '../index.ts'

const HEAD = '---\nversion: 1\nname: Probe\nkind: template\nfor: ticket\ntypes: [outage]\n---\n\n'

async function errors(files: Readonly<Record<string, string>>, given = {}) {
  const folder = temporaryFolder()
  writeFiles(folder, aBook(files))
  return errorsOf(await runStage(validate, given, aHost(folder))).map(
    ({ code, at }) => `${at?.path}:${at?.line}:${at?.col} ${code}`,
  )
}

describe('validate, of playbooks', () => {
  it('checks types, placeholders, links and headings, each with its place', async () => {
    expect(
      await errors({
        'playbooks/probe.md': `${HEAD}# Top\n\n{{titel}} [a](none.md) [b](page.md#no)\n`,
        'playbooks/page.md': '# Page\n\n{{titel}} [up](../triagebook.yml) [here](#page) [no](#pages)\n',
      }),
    ).toEqual([
      'playbooks/page.md:3:49 playbook/broken-link',
      'playbooks/probe.md:6:9 playbook/unknown-type',
      'playbooks/probe.md:11:1 playbook/unknown-field',
      'playbooks/probe.md:11:11 playbook/broken-link',
      'playbooks/probe.md:11:24 playbook/broken-link',
    ])
  })

  it('knows the types that the settings add', async () => {
    const settings = `${aBook()['triagebook.yml']}vocabulary: { type: [outage] }\n`
    expect(await errors({ 'triagebook.yml': settings, 'playbooks/probe.md': `${HEAD}# Top\n` })).toEqual([])
  })

  it('reports one that cannot be read, and checks the others', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, aBook({ 'playbooks/page.md': '[a](link.md#x) [no](#pages)\n' }))
    symlinkSync('page.md', path.join(folder, 'playbooks/link.md'))
    const found = errorsOf(await runStage(validate, {}, aHost(folder)))
    expect(found.map(({ code, at }) => `${at?.path}:${at?.col} ${code}`)).toEqual([
      'playbooks/link.md:1 book/link',
      'playbooks/page.md:16 playbook/broken-link',
    ])
  })

  it('leaves those alone that are not asked for', async () => {
    const files = { 'playbooks/probe.md': HEAD, 'playbooks/page.md': '[no](#pages)\n' }
    expect(await errors(files, { paths: ['tickets'] })).toEqual([])
    expect(await errors(files, { paths: ['playbooks/page.md'] })).toEqual([
      'playbooks/page.md:1:1 playbook/broken-link',
    ])
  })

  it('finds what a sparse checkout keeps out of the work tree', async () => {
    const links = '[a](../docs/a.md#any) [b](../docs) [c](../docs/c.md)\n'
    const { folder, git } = gitRepository(aBook({ 'playbooks/page.md': links, 'docs/a.md': '# A\n' }))
    git('update-index', '--refresh')
    git('sparse-checkout', 'set', 'playbooks', 'tickets')
    const found = errorsOf(await runStage(validate, {}, aHost(folder)))
    expect(found.map(({ at, message }) => `${at?.col} ${message}`)).toEqual([
      '36 The link leads to docs/c.md, and the book has no such file.',
    ])
  })

  it('checks those that changed', async () => {
    const { folder, commit } = gitRepository(aBook({ 'playbooks/page.md': '[no](#pages)\n' }))
    commit({ 'playbooks/probe.md': HEAD })
    const found = errorsOf(await runStage(validate, { since: 'HEAD~1' }, aHost(folder)))
    expect(found.map(({ at }) => at?.path)).toEqual(['playbooks/probe.md'])
  })
})
