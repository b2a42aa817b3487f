import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { aBook, gitRepository, RECORD_PATH, temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { mergeDriver, mergeDriverOf } from './merge-driver.ts'

/** The command line as it is published. */
const PUBLISHED = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const RECORD = aBook()[RECORD_PATH] ?? ''
const STATUS = '  status: open\n---'
const START = RECORD.replace(STATUS, '  severity: minor\n  status: open\n  next_step:\n    text: Ask\n---')

/** A clone whose Git knows the driver, with one branch for each version of the record. */
function clone(driver: string, branches: Readonly<Record<string, string>>) {
  const { folder, commit, git } = gitRepository(
    aBook({ '.gitattributes': 'tickets/** merge=triagebook\n', [RECORD_PATH]: START }),
  )
  git('config', 'merge.triagebook.driver', driver)
  for (const [name, text] of Object.entries(branches)) {
    git('switch', '--quiet', '--create', name, 'main')
    commit({ [RECORD_PATH]: text })
  }
  git('switch', '--quiet', 'main')
  return {
    merge: (branch: string) => {
      const who = ['-c', 'user.name=anna', '-c', 'user.email=anna@people.example']
      try {
        git(...who, 'merge', '--no-edit', branch)
        return { ok: true, said: '' }
      } catch (error) {
        return { ok: false, said: error instanceof Error ? error.message : '' }
      }
    },
    text: () => readFileSync(path.join(folder, RECORD_PATH), 'utf8'),
    states: () => git('status', '--porcelain'),
  }
}

const severity = (value: string) => START.replace('severity: minor', `severity: ${value}`)

it('is this very installation', () => {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  expect(mergeDriver()).toBe(mergeDriverOf(process.execPath, main))
})

describe('Git with our merge driver', () => {
  it('merges what import and two people changed in neighbouring lines', () => {
    const { merge, text, states } = clone(mergeDriverOf(process.execPath, PUBLISHED), {
      import: START.replace('  status: open\n  created', '  status: pending\n  created').replace(
        /updated_at: .*/,
        'updated_at: "2026-03-27T08:10:00Z"',
      ),
      severity: severity('major'),
      next: START.replace('text: Ask', 'text: Reproduce on staging'),
    })
    for (const branch of ['import', 'severity', 'next'])
      expect({ branch, ...merge(branch) }).toEqual({ branch, ok: true, said: '' })
    expect(text()).toContain('  status: pending\n')
    expect(text()).toContain(
      'triage:\n  severity: major\n  status: open\n  next_step:\n    text: Reproduce on staging\n---\n',
    )
    expect(states()).toBe('')
  })

  it('stops where two people disagree, says so, and marks the place', () => {
    const { merge, text, states } = clone(mergeDriverOf(process.execPath, PUBLISHED), {
      ours: severity('critical'),
      theirs: severity('major'),
    })
    merge('ours')
    const { ok, said } = merge('theirs')
    expect(ok).toBe(false)
    expect(said).toContain('our side says `critical` (a person), their side `major` (a person)')
    expect(text()).toContain(
      '<<<<<<< ours\n  severity: critical\n=======\n  severity: major\n>>>>>>> theirs\n',
    )
    expect(states()).toBe(`UU ${RECORD_PATH}`)
  })

  it('is found in a folder whose name has spaces and quotes', () => {
    const folder = path.join(temporaryFolder(), "it's (100%) $HOME")
    mkdirSync(folder)
    const main = path.join(folder, 'main.js')
    symlinkSync(PUBLISHED, main)
    const { merge, text } = clone(mergeDriverOf(process.execPath, main), {
      one: severity('major'),
      two: START.replace('text: Ask', 'text: Wait'),
    })
    merge('one')
    expect(merge('two')).toEqual({ ok: true, said: '' })
    expect(text()).toContain('text: Wait')
  })

  it.each([
    { name: 'its folder is gone', node: process.execPath, main: '/gone/main.js' },
    { name: 'its Node.js is gone', node: '/gone/node', main: PUBLISHED },
  ])('marks what both sides changed where $name, so that no edit is lost', ({ node, main }) => {
    const { merge, text, states } = clone(mergeDriverOf(node, main), {
      ours: severity('critical'),
      theirs: severity('major'),
    })
    merge('ours')
    const { ok, said } = merge('theirs')
    expect(ok).toBe(false)
    expect(said).toContain(`Run \`triagebook init\` in the book, then read this file: ${RECORD_PATH}`)
    expect(text()).toContain(
      '<<<<<<< ours\n  severity: critical\n=======\n  severity: major\n>>>>>>> theirs\n',
    )
    expect(states()).toBe(`UU ${RECORD_PATH}`)
  })

  it('merges by lines where its folder is gone and only one side changed each line', () => {
    const { merge, text, states } = clone(mergeDriverOf(process.execPath, '/gone/main.js'), {
      one: severity('major'),
      two: START.replace('text: Ask', 'text: Wait'),
    })
    merge('one')
    expect(merge('two')).toEqual({ ok: true, said: '' })
    expect(text()).toContain('  severity: major\n  status: open\n  next_step:\n    text: Wait\n')
    expect(states()).toBe('')
  })
})
