import { readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import type { Given } from '../stage/input-table.ts'
import type { MERGE } from './about.ts'
import { mergeRecord } from './index.ts'

const run = (given: Given<typeof MERGE.inputs>, dryRun = false) =>
  runStage(mergeRecord, given, aHost('.', { dryRun }))

const BASE = aBook()[RECORD_PATH] ?? ''
const withLine = (line: string) => BASE.replace('  status: open\n---', `  status: open\n${line}\n---`)

/** The three versions in files that have Git's kind of names. */
function versions(ours: string, theirs: string, base = BASE) {
  const folder = temporaryFolder()
  writeFiles(folder, { '.merge_a': base, '.merge_b': ours, '.merge_c': theirs })
  const file = (name: string) => path.join(folder, name)
  const out = file('.merge_b')
  return {
    inputs: { base: file('.merge_a'), ours: out, theirs: file('.merge_c'), path: RECORD_PATH },
    out,
    merged: () => readFileSync(out, 'utf8'),
  }
}

describe('merge', () => {
  it('gives the merged record as its output', async () => {
    const { inputs } = versions(withLine('  severity: major'), BASE.replace('loads twice\n', 'loads\n'))
    const { decision, output, problems } = await run(inputs)
    expect({ decision, problems }).toEqual({ decision: 'merged', problems: [] })
    expect(output).toContain('severity: major')
    expect(output).toContain('title: Sign-in page loads\n')
  })

  it('writes it to the file that was named', async () => {
    const { inputs, out, merged } = versions(BASE, withLine('  severity: major'))
    const report = await run({ ...inputs, out })
    expect(report).toMatchObject({ decision: 'merged', changed: [out] })
    expect(report.output).toBeUndefined()
    expect(merged()).toBe(withLine('  severity: major'))
  })

  it('writes nothing with dryRun', async () => {
    const { inputs, out, merged } = versions(BASE, withLine('  severity: major'))
    await run({ ...inputs, out }, true)
    expect(merged()).toBe(BASE)
  })

  it('reports a conflict with its place, both values and who set them', async () => {
    const decided =
      '  decided: { team: { value: java, by: kei, at: "2026-03-27T10:00:00Z", why: "it is\\nthe export" } }'
    const { inputs } = versions(withLine(`  team: java\n${decided}`), withLine('  team: web'))
    const { decision, problems } = await run(inputs)
    expect(decision).toBe('clashes')
    expect(problems).toMatchObject([
      {
        code: 'merge/clash',
        severity: 'error',
        message:
          '`triage.team`: our side says `java` (kei, “it is the export”), their side `web` (a person).',
        at: { path: RECORD_PATH, line: 14 },
      },
    ])
  })

  it('quotes a comment that has no place in the merged record, as a warning', async () => {
    const next = '  next_step: { text: Ask }'
    const { inputs } = versions(BASE, withLine(`${next} # Lena promised it`), withLine(next))
    const { decision, exit, problems, counts } = await run(inputs)
    expect({ decision, exit, counts }).toEqual({ decision: 'merged', exit: 0, counts: { clashes: 0 } })
    expect(problems).toMatchObject([
      {
        code: 'merge/comment-left-out',
        severity: 'warning',
        message: 'The merged record has no place for a comment of their side: “# Lena promised it”.',
        at: { path: RECORD_PATH, line: 1 },
      },
    ])
  })

  it.each([
    {
      name: 'a block',
      ours: '  next_step: { text: Ask again, who: kei }',
      theirs: '  next_step: { text: Call }',
      says: 'our side says text `Ask again`, who `kei` (a person), their side text `Call` (a person)',
    },
  ])('reports a conflict of $name in words', async ({ ours, theirs, says }) => {
    const { inputs } = versions(withLine(ours), withLine(theirs))
    expect((await run(inputs)).problems[0]?.message).toContain(says)
  })

  it('never shows a ticket’s text where two sections are in conflict', async () => {
    const said = (words: string) => BASE.replace('The sign-in page loads twice.', words)
    const { inputs } = versions(said('It loads thrice.'), said('It does not load.'))
    const { problems } = await run(inputs)
    expect(problems[0]?.message).toBe('Both sides changed the section “Context”.')
    expect(JSON.stringify(problems)).not.toContain('thrice')
  })

  it('says what a withheld ticket leaves out', async () => {
    const withheld = BASE.replace(
      '  status: open\n  created',
      '  status: open\n  withheld: true\n  created',
    ).replace(/## Context[\s\S]*/, 'Its text stays on the desk.\n')
    const { inputs } = versions(withheld, `${BASE}\n## Customer impact\n\nPasswords are shown.\n`)
    const { problems, output } = await run(inputs)
    expect(problems).toMatchObject([{ message: expect.stringContaining('withholds the text') }])
    expect(output).not.toContain('Passwords')
  })

  it('takes an empty base for no base', async () => {
    const { inputs } = versions(withLine('  severity: major'), withLine('  severity: major'), '')
    expect(await run(inputs)).toMatchObject({ decision: 'merged' })
  })

  it('leaves a version that is no record to Git’s merge of lines, and says which one and why', async () => {
    const broken = BASE.replace('status: open\n---', 'status: broken: so\n---')
    const { inputs, out, merged } = versions(
      BASE.replace('status: open\n---', 'status: blocked\n---'),
      broken,
    )
    const { decision, problems } = await run({ ...inputs, out })
    expect(decision).toBe('unreadable')
    expect(problems).toMatchObject([
      { code: 'merge/not-a-record', message: expect.stringMatching(/their version .*line 12: /) },
    ])
    expect(merged()).toContain(
      '<<<<<<< ours\n  status: blocked\n=======\n  status: broken: so\n>>>>>>> theirs\n',
    )
  })

  it('prints nothing where a version is no record', async () => {
    const { inputs } = versions('no record', BASE)
    const report = await run(inputs)
    expect(report.output).toBeUndefined()
    expect(report.problems[0]?.message).toContain('our version')
  })

  it('refuses a file that is not there', async () => {
    const { inputs } = versions(BASE, BASE)
    expect(await run({ ...inputs, theirs: `${inputs.theirs}x` })).toMatchObject({
      decision: 'failed',
      exit: 2,
      problems: [{ code: 'merge/no-such-file' }],
    })
  })
})
