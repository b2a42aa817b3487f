import { readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { validate } from './index.ts'

const SOUND = aBook()[RECORD_PATH] ?? ''
const BROKEN = SOUND.replace('  status: open\n---', '  severity: Major\n  status: Open\n  colour: blue\n---')
const FIXED = SOUND.replace('  status: open\n---', '  severity: major\n  status: open\n  colour: blue\n---')

function aDesk(record: string) {
  const folder = temporaryFolder()
  writeFiles(folder, aBook({ [RECORD_PATH]: record }))
  return {
    text: () => readFileSync(path.join(folder, RECORD_PATH), 'utf8'),
    run: (more: { fix?: boolean } = { fix: true }, dryRun = false) =>
      runStage(validate, more, aHost(folder, { dryRun })),
  }
}

describe('validate --fix', () => {
  it('fixes what has one right answer, says what, and reports the rest', async () => {
    const { text, run } = aDesk(BROKEN)
    const { output, reason, problems, changed, data } = await run()
    expect(text()).toBe(FIXED)
    expect(output).toBe(
      `${RECORD_PATH}:12 \`Major\` becomes \`major\`\n${RECORD_PATH}:13 \`Open\` becomes \`open\`\n`,
    )
    expect(reason).toContain('2 things fixed in 1 record. 1 record checked: 1 problem')
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'field/unknown',
    ])
    expect(changed).toEqual([RECORD_PATH])
    expect(data).toMatchObject({ fixed: [{ path: RECORD_PATH, line: 12 }, { line: 13 }] })
  })

  it('has nothing to do when it runs again', async () => {
    const { text, run } = aDesk(BROKEN)
    await run()
    expect(await run()).toMatchObject({ counts: { fixed: 0 }, changed: [], output: '' })
    expect(text()).toBe(FIXED)
  })

  it('only shows what it would do in a dry run', async () => {
    const { text, run } = aDesk(BROKEN)
    const { reason, output, counts } = await run({ fix: true }, true)
    expect(text()).toBe(BROKEN)
    expect(reason).toContain('2 things would be fixed in 1 record.')
    expect(output).toContain(':12 ')
    expect(counts).toMatchObject({ errors: 3, fixed: 2 })
  })

  it('makes a day the first moment of that day in the time zone of the book', async () => {
    const escalated = (at: string) => SOUND.replace('triage:\n', `triage:\n  escalated_at: ${at}\n`)
    const { text, run } = aDesk(escalated('2026-11-30'))
    expect((await run({})).reason).toContain('`triagebook validate --fix` fixes 1 of them.')
    expect((await run()).output).toBe(
      `${RECORD_PATH}:12 \`2026-11-30\` becomes the first moment of that day in the time zone of triagebook.yml\n`,
    )
    expect(text()).toBe(escalated('"2026-11-29T23:00:00Z"'))
  })

  it('moves a field to its block', async () => {
    const { text, run } = aDesk(SOUND.replace('triage:\n', 'severity: major\ntriage:\n'))
    await run()
    expect(text()).toBe(SOUND.replace('triage:\n', 'triage:\n  severity: major\n'))
  })

  it('is offered where it would help, and only there', async () => {
    expect((await aDesk(BROKEN).run({})).reason).toContain('`triagebook validate --fix` fixes 2 of them.')
    expect((await aDesk(FIXED).run({})).reason).not.toContain('--fix')
  })
})
