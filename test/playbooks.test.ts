import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  brokenLinks,
  fillPlaybook,
  isPlaybook,
  NOTHING,
  type Playbook,
  readPlaybook,
  readTicks,
  sourceOf,
} from '../packages/playbook/src/index.ts'
import { aTicket } from '../packages/playbook/test-data/a-ticket.ts'
import { readPlaybookFile } from '../packages/record/src/formats/index.ts'
import { TICKET_TYPES } from '../packages/record/src/record/index.ts'
import { ROOT, readFile, repositoryFiles } from './repository-files.ts'

const paths = repositoryFiles(/^playbooks\/[^/]+\.md$/)
const playbooks = paths.filter((path) => isPlaybook(readFile(path)))

/** Only these pages have nothing to fill in or tick. */
const PAGES = ['playbooks/new-ticket.md']

function playbookAt(path: string): Playbook {
  const result = readPlaybook(path, readFile(path), TICKET_TYPES)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result.value
}

describe('the playbooks that init copies', () => {
  it('are there', () => {
    expect(paths.filter((path) => !playbooks.includes(path))).toEqual(PAGES)
    expect(playbooks.map((path) => path.slice('playbooks/'.length, -3))).toEqual([
      'code-fix',
      'docs-fix',
      'escalation-readiness',
      'feature-request',
      'issue-review',
      'retrospective',
      'security',
      'ticket-feature-request',
      'ticket',
      'triage-meeting',
    ])
  })

  it('stand in docs/playbooks.md', () => {
    const page = readFile('docs/playbooks.md')
    expect(paths.filter((path) => !page.includes(`](../${path})`))).toEqual([])
  })

  it.each(paths)('%s has no link out of what init copies', (path) => {
    const around = {
      has: (file: string) => existsSync(new URL(file, ROOT)) && paths.includes(file),
      text: (file: string) => readFile(file),
    }
    expect(brokenLinks(path, readFile(path), around)).toEqual([])
  })

  it.each(playbooks)('%s is valid, and is text in Markdown that printing does not change', (path) => {
    const text = fillPlaybook(playbookAt(path), NOTHING)
    const { root } = playbookAt(path)
    expect(text).not.toContain('{{')
    expect(fillPlaybook({ root }, NOTHING)).toBe(text)
  })

  it.each(playbooks)('%s has its ticks read back from what was made of it', (path) => {
    const playbook = playbookAt(path)
    const text = fillPlaybook(playbook, sourceOf(aTicket()))
    const states = (body: string) => new Set(readTicks(playbook, body).map(({ state }) => state))
    const items = readTicks(playbook, text).length
    expect(items > 0 || playbook.head.kind === 'template').toBe(true)
    expect(states(text)).toEqual(new Set(items > 0 ? ['open'] : []))
    expect(states(text.replaceAll('- [ ]', '- [x]'))).toEqual(new Set(items > 0 ? ['ticked'] : []))
  })

  it.each(playbooks)('%s is short', (path) => {
    const file = readPlaybookFile(path, readFile(path))
    const words = file.ok ? file.value.body.split(/\s+/).length : 0
    expect(words).toBeGreaterThan(5)
    expect(words).toBeLessThan(450)
  })
})
