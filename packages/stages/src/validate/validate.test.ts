import { aBook, aHost, gitRepository, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import type { Given } from '../stage/input-table.ts'
import { errorsOf } from '../stage/stage-report.ts'
import type { VALIDATE } from './about.ts'
import { validate } from './index.ts'

type Options = Given<typeof VALIDATE.inputs>

const check = (folder: string, given: Options = {}) => runStage(validate, given, aHost(folder))

const OTHER = 'tickets/2026/04/manual-20260401-1.md'
const BROKEN = '---\nid: manual-20260401-1\n'

function aFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder()
  writeFiles(folder, aBook(files))
  return folder
}

describe('validate', () => {
  it('calls a book with warnings alone clean', async () => {
    const report = await check(aFolder())
    expect(report).toMatchObject({ decision: 'clean', counts: { records: 1, errors: 0, warnings: 3 } })
  })

  it('finds every problem of every file, sorted by place', async () => {
    const report = await check(aFolder({ [OTHER]: BROKEN, 'rules/route.yml': 'version: 1\nteam: []\n' }))
    expect(report.decision).toBe('problems')
    expect(report.problems.filter(({ severity }) => severity === 'error').map(({ at }) => at?.path)).toEqual([
      'rules/route.yml',
      OTHER,
    ])
  })

  it('checks the cursor files of the connections', async () => {
    const report = await check(aFolder({ '.triagebook/cursors/zendesk-eu.yml': 'version: 1\ncursor: 5\n' }))
    expect(
      report.problems
        .filter(({ severity }) => severity === 'error')
        .every(({ at }) => at?.path === '.triagebook/cursors/zendesk-eu.yml'),
    ).toBe(true)
    expect(report.counts).toMatchObject({ errors: 2 })
  })

  it('reports a file whose merge is not finished, also where it contains our side alone', async () => {
    const record = aBook()[RECORD_PATH] ?? ''
    const severity = (value: string) => ({
      [RECORD_PATH]: record.replace('  status: open\n---', `  severity: ${value}\n  status: open\n---`),
    })
    const { folder, commit, git } = gitRepository(aBook())
    git('switch', '--quiet', '--create', 'other')
    commit(severity('major'))
    git('switch', '--quiet', 'main')
    commit(severity('minor'))
    const who = ['-c', 'user.name=anna', '-c', 'user.email=anna@people.example']
    expect(() => git(...who, 'merge', 'other')).toThrow()
    const codes = async (given: Options = {}) =>
      errorsOf(await check(folder, given)).map(({ code, at }) => ({ code, path: at?.path, line: at?.line }))
    const unmerged = { code: 'validate/unmerged', path: RECORD_PATH, line: 1 }
    expect(await codes()).toEqual([{ code: 'record/conflict-markers', path: RECORD_PATH, line: 12 }])
    git('checkout', '--quiet', '--ours', RECORD_PATH)
    expect(await codes()).toEqual([unmerged])
    expect(await codes({ paths: ['triagebook.yml'] })).toEqual([])
    git('add', RECORD_PATH)
    expect(await codes()).toEqual([])
  })

  it('warns of what is valid and unlikely, at the time of the run', async () => {
    const record = (aBook()[RECORD_PATH] ?? '').replace(
      '  status: open\n---',
      '  severity: minor\n  team: java\n  status: open\n  support_owner: lana\n  escalated_at: "2026-04-03T08:00:00Z"\n  escalation_reason: SLA\n---',
    )
    const folder = aFolder({ [RECORD_PATH]: record })
    const codes = async (now: string) => {
      const { problems } = await runStage(validate, {}, aHost(folder, { now: new Date(now) }))
      return problems.flatMap(({ code, severity, hint }) =>
        severity === 'warning' && code.startsWith('record/') ? [`${code}: ${hint}`] : [],
      )
    }
    const login = 'record/unknown-login: Did you mean `lena`? Otherwise add the person to `members`.'
    expect(await codes('2026-04-01T08:00:00Z')).toEqual([
      login,
      'record/in-the-future: Correct the time. It is in UTC.',
    ])
    expect(await codes('2026-04-02T08:00:00Z')).toEqual([login])
  })

  it('looks only at the paths that were given', async () => {
    const folder = aFolder({ [OTHER]: BROKEN })
    expect(await check(folder, { paths: ['tickets/2026/03'] })).toMatchObject({
      decision: 'clean',
      counts: { records: 1 },
    })
    expect(await check(folder, { paths: [OTHER] })).toMatchObject({
      decision: 'problems',
      counts: { records: 1 },
    })
  })

  it('looks only at what changed since a revision', async () => {
    const { folder, commit } = gitRepository({ ...aBook({ [OTHER]: BROKEN }) })
    commit({ [RECORD_PATH]: `${aBook()[RECORD_PATH]}\nMore words.\n` })
    expect(await check(folder, { since: 'HEAD~1' })).toMatchObject({
      decision: 'clean',
      counts: { records: 1 },
    })
  })

  it('passes no changed record that a sparse checkout leaves out', async () => {
    const { folder, commit, git } = gitRepository(aBook())
    commit({ [OTHER]: BROKEN })
    git('sparse-checkout', 'set', '--no-cone', '/triagebook.yml')
    const left = errorsOf(await check(folder, { since: 'HEAD~1' }))
    expect(left).toMatchObject([{ code: 'validate/left-out', at: { path: OTHER, line: 1 } }])
    expect(errorsOf(await check(folder, { since: 'HEAD' }))).toEqual([])
  })

  it('reports what a person typed in since a revision: kind and place, never the words', async () => {
    const before = `${aBook()[RECORD_PATH]}\nCall anna@acme.example.\n`
    const { folder, commit } = gitRepository({ ...aBook({ [RECORD_PATH]: before }) })
    commit({ [RECORD_PATH]: `${before}\nOr pay to DE89 3704 0044 0532 0130 00.\n` })
    const report = await check(folder, { since: 'HEAD~1' })
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([
      {
        code: 'redact/secret-in-record',
        severity: 'error',
        message: 'This line seems to contain an IBAN (iban).',
        hint: 'Delete it from the line. If all readers of the book may read it, allow it in rules/redact.yml.',
        at: { path: RECORD_PATH, line: 21, col: 11 },
      },
    ])
    expect(JSON.stringify(report)).not.toMatch(/0532|anna@/)
  })

  it('reports a key of which one line came in', async () => {
    const key = (last: string) =>
      `${aBook()[RECORD_PATH]}\n-----BEGIN ${'PRIVATE'} KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEF\n${last}\n`
    const { folder, commit } = gitRepository({ ...aBook({ [RECORD_PATH]: key('') }) })
    commit({ [RECORD_PATH]: key('AASCBKcwggSjAgEAAoIBAQC7VJTU') })
    expect(await secretLines(folder, { since: 'HEAD~1' })).toEqual([19])
  })

  it('reports what stands in a new file that no commit holds', async () => {
    const { folder } = gitRepository({ ...aBook() })
    writeFiles(folder, { [OTHER]: `${BROKEN}---\n\nCall +49 30 12345678\n` })
    expect(await secretLines(folder, { since: 'HEAD' })).toEqual([5])
  })

  it('reports all that stands in records with --secrets, and nothing of it without', async () => {
    const record = `${aBook()[RECORD_PATH]}\nCall anna@acme.example.\n`
    const folder = aFolder({ [RECORD_PATH]: record })
    expect(await secretLines(folder, { secrets: true })).toEqual([19])
    expect(await secretLines(folder, {})).toEqual([])
  })

  it.each(['anna\\u0040acme.example', 'anna&#64;acme.example', 'anna\\@acme\\.example'])(
    'looks through what people type escaped: %s',
    async (address) => {
      const record = `${aBook()[RECORD_PATH]}\nMail\\: to ${address}, please\n`
      const { problems } = await check(aFolder({ [RECORD_PATH]: record }), { secrets: true })
      expect(problems).toContainEqual(
        expect.objectContaining({
          code: 'redact/secret-in-record',
          at: { path: RECORD_PATH, line: 19, col: 11 },
        }),
      )
    },
  )

  it('lets stay what rules/redact.yml allows', async () => {
    const folder = aFolder({
      [RECORD_PATH]: `${aBook()[RECORD_PATH]}\nCall anna@acme.example or ben@acme.example.\n`,
      'rules/redact.yml':
        'version: 1\nallow: [{ kind: e-mail, value: anna@acme.example, why: She asked for it }]\n',
    })
    const { problems } = await check(folder, { secrets: true })
    expect(problems.flatMap(({ code, at }) => (code === 'redact/secret-in-record' ? [at?.col] : []))).toEqual(
      [27],
    )
  })

  it.each([{ since: 'HEAD~1' }, { secrets: true }])(
    'refuses a record that Git converts, because a secret can stand in the commit alone: %j',
    async (asked) => {
      const { folder, commit } = gitRepository({
        ...aBook(),
        '.gitattributes': 'tickets/** working-tree-encoding=UTF-7\n',
      })
      commit({ [RECORD_PATH]: `${aBook()[RECORD_PATH]}\nCall anna+AEA-acme.example.\n` })
      const { problems, exit } = await check(folder, asked)
      expect(exit).toBe(1)
      expect(problems).toContainEqual(
        expect.objectContaining({
          code: 'validate/encoded',
          message: expect.stringContaining(`Git converts ${RECORD_PATH} from UTF-7`),
          at: { path: RECORD_PATH, line: 1, col: 1 },
        }),
      )
    },
  )

  it('looks for addresses of machines where the settings ask', async () => {
    const settings = `${aBook()['triagebook.yml']}privacy: { redact_ip: true }\n`
    const record = { [RECORD_PATH]: `${aBook()[RECORD_PATH]}\nFrom 192.0.2.17.\n` }
    expect(await secretLines(aFolder(record), { secrets: true })).toEqual([])
    expect(await secretLines(aFolder({ ...record, 'triagebook.yml': settings }), { secrets: true })).toEqual([
      19,
    ])
  })

  it('checks rules/redact.yml', async () => {
    const folder = aFolder({ 'rules/redact.yml': 'version: 1\nallow: [{ kind: e-mail, why: x }]\n' })
    const { problems } = await check(folder)
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'redact/value-or-pattern',
        at: { path: 'rules/redact.yml', line: 2, col: 9 },
      }),
    )
    expect(await secretLines(folder, { secrets: true })).toEqual([])
  })

  it('never passes a change for which rules/redact.yml cannot be read, whoever broke it', async () => {
    const { folder, commit } = gitRepository(
      aBook({ 'rules/redact.yml': 'version: 1\nallow: [{ kind: x }]\n' }),
    )
    commit({ [RECORD_PATH]: `${aBook()[RECORD_PATH]}\nMore words.\n` })
    const { problems } = await check(folder, { since: 'HEAD~1' })
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(new Set(errors.map(({ at }) => at?.path))).toEqual(new Set(['rules/redact.yml']))
  })
})

async function secretLines(book: string, given: Options): Promise<readonly unknown[]> {
  const { problems } = await check(book, given)
  return problems.flatMap(({ code, at }) => (code === 'redact/secret-in-record' ? [at?.line] : []))
}
