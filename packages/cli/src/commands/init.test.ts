import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'
import type { Prompts, Question } from '../terminal/prompts.ts'

const SAID = [
  ...['--teams', 'Payments, Web shop'],
  ...['--people', 'anna@payments, ben@web-shop, rosa:support-lead'],
  ...['--time-zone', 'Europe/Lisbon'],
  ...['--desk', 'zendesk', '--url', 'acme.zendesk.com', '--escalation-tag', 'escalated'],
] as const

const KNOWN = '[user]\nname = lena\nemail = lena@people.example\n'

/** A person in an empty folder, whose Git has these settings. */
function aPerson(gitConfig = KNOWN) {
  const home = temporaryFolder()
  const folder = temporaryFolder()
  writeFiles(home, { '.gitconfig': gitConfig })
  const environment = { PATH: process.env.PATH, HOME: home }
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: path.join(folder, 'desk'), encoding: 'utf8', env: environment }).trim()
  const text = (file: string) => readFileSync(path.join(folder, 'desk', file), 'utf8')
  return { folder, environment, run: aTerminal(folder, { environment }), git, text }
}

/** Somebody who gives these answers, and what they were asked and refused. */
function answering(answers: readonly (readonly [about: string, answer: string | boolean])[]) {
  const asked: string[] = []
  const refused: string[] = []
  const answer = async ({ message, required, refusal }: Question): Promise<string | boolean> => {
    asked.push(message)
    for (const [about, said] of answers.filter(([about]) => message.includes(about))) {
      const why = refusal?.(String(said)) ?? (required && said === '' ? 'An answer is required.' : null)
      if (why === null) return said
      refused.push(`${about}: ${why}`)
    }
    return ''
  }
  const word = async (question: Question) => String(await answer(question))
  const prompts: Prompts = {
    line: word,
    lines: word,
    choose: word,
    confirm: async (question) => (await answer({ ...question })) === true,
  }
  return { asked, refused, prompts: async () => prompts }
}

describe('init with options', () => {
  it('writes what was said, and nothing of the sample teams', async () => {
    const { folder, run, text } = aPerson()
    expect(await run('init', 'desk', ...SAID)).toMatchObject({ code: 0 })
    expect(text('triagebook.yml')).toMatch(/^time_zone: Europe\/Lisbon$/m)
    expect(text('triagebook.yml')).toMatch(/^ {4}escalation: { tag: \[escalated\] }$/m)
    expect(text('rules/route.yml').match(/(?<= team: ).*/g)).toEqual(['web-shop', 'payments'])
    const files = readdirSync(path.join(folder, 'desk'), { recursive: true, encoding: 'utf8' })
    const samples = files
      .filter((file) => /^(?:triagebook|rules|playbooks).*\./.test(file))
      .filter((file) => /(?<!\*\.)\b(?:java|frontend|abel|britt|gus|jo|kei)\b/i.test(text(file)))
    expect(samples).toEqual([])
    expect(await run('validate', '--book', 'desk')).toMatchObject({
      code: 0,
      err: '0 records checked: no problems.\n',
    })
  })

  it('without a team has one, and says how to rename it', async () => {
    const { run, text } = aPerson()
    const { err } = await run('init', 'desk')
    expect(err).toContain('`triagebook team rename engineering <name>`')
    expect(text('rules/route.yml').match(/(?<= team: ).*/g)).toEqual(['engineering'])
    expect(await run('validate', '--book', 'desk')).toMatchObject({ code: 0 })
  })

  it('refuses what a book cannot have, and writes nothing', async () => {
    const { folder, run } = aPerson()
    expect(await run('init', 'desk', '--teams', 'Web', '--people', 'lena')).toMatchObject({
      code: 2,
      err: expect.stringContaining('It is not clear what lena does. [init/bad-answer]\n  Say it with a role'),
    })
    expect(existsSync(path.join(folder, 'desk'))).toBe(false)
  })

  it('a second time changes nothing', async () => {
    const { run } = aPerson()
    await run('init', 'desk', ...SAID)
    const again = { code: 0, out: '', err: expect.stringContaining('0 files written.') }
    expect(await run('init', 'desk', ...SAID)).toMatchObject(again)
    expect(await run('init', 'desk')).toMatchObject(again)
  })

  it('a second time shows what other answers would change, and keeps what people wrote', async () => {
    const { run, text } = aPerson()
    await run('init', 'desk', ...SAID)
    const before = text('triagebook.yml')
    const { code, out, err } = await run('init', 'desk', '--time-zone', 'Europe/Rome', '--replace')
    expect({ code, changed: out.match(/^[+-](?![+-]).*/gm) }).toEqual({
      code: 0,
      changed: ['-time_zone: Europe/Lisbon', '+time_zone: Europe/Rome'],
    })
    expect(err).toContain('0 files written. triagebook.yml stays as it is')
    expect(text('triagebook.yml')).toBe(before)
  })

  it('takes the teams of rules/route.yml from the settings where they were edited', async () => {
    const { folder, run, text } = aPerson()
    await run('init', 'desk', ...SAID)
    const edited = text('triagebook.yml').replace('  web-shop:\n', '  shop:\n')
    writeFiles(path.join(folder, 'desk'), { 'triagebook.yml': edited })
    await run('init', 'desk', '--replace')
    expect(text('triagebook.yml')).toBe(edited)
    expect(text('rules/route.yml').match(/(?<= team: ).*/g)).toEqual(['shop', 'payments'])
  })
})

describe('init and Git', () => {
  it('--git yes makes a repository whose first commit has only what init wrote', async () => {
    const { folder, run, git } = aPerson()
    writeFiles(folder, { 'desk/export.json': '{}' })
    const { code, err } = await run('init', 'desk', '--git', 'yes')
    expect(code).toBe(0)
    expect(err).toContain('The folder is a Git repository with a first commit.')
    expect(git('log', '--format=%an %s')).toBe('lena A new book')
    expect(git('status', '--porcelain')).toBe('?? export.json')
    expect(git('config', 'merge.triagebook.driver')).toContain('merge %O %A %B')
  })

  it('asks for approvals of the paths that the book has in its repository', async () => {
    const { folder, environment, run, text } = aPerson()
    execFileSync('git', ['init', '--quiet', folder], { env: environment })
    await run('init', 'desk')
    expect(text('rules/approvals.yml')).toContain('when: { paths: [/desk/tickets/, /desk/.triagebook/] }')
    expect(text('rules/approvals.yml')).toContain('/desk/triagebook.yml, /.github/, CODEOWNERS]')
  })

  it('makes none without being asked, and says how', async () => {
    const { folder, run } = aPerson()
    const { err } = await run('init', 'desk')
    expect(err).toContain('`triagebook init --git yes` in it makes it one')
    expect(existsSync(path.join(folder, 'desk', '.git'))).toBe(false)
  })

  it('commits nothing where Git does not know the person, and says how', async () => {
    const { run, git } = aPerson('')
    const { code, err } = await run('init', 'desk', '--git', 'yes')
    expect(code).toBe(0)
    expect(err).toContain('git config --global user.name <login>')
    expect(git('diff', '--cached', '--name-only').split('\n')).toContain('triagebook.yml')
    expect(() => git('rev-parse', '--verify', '--quiet', 'HEAD')).toThrow()
  })

  it('says what Git says where it refuses the commit', async () => {
    const { run } = aPerson(`${KNOWN}[commit]\ngpgsign = true\n[gpg]\nprogram = /nowhere\n`)
    const { code, err } = await run('init', 'desk', '--git', 'yes')
    expect(code).toBe(3)
    expect(err).toMatch(/Git did not make .* a repository. It says “.*\/nowhere.*”\. \[book\/no-repository\]/)
  })

  it('writes the book and says so where there is no Git', async () => {
    const { folder } = aPerson()
    const run = aTerminal(folder, { environment: { PATH: folder } })
    expect(await run('init', 'desk', '--git', 'yes')).toMatchObject({
      code: 3,
      err: expect.stringContaining('[init/no-git]'),
    })
    expect(await run('validate', '--book', 'desk')).toMatchObject({ code: 0 })
  })
})

describe('init at a terminal', () => {
  const asking = (answers: Parameters<typeof answering>[0]) => {
    const person = aPerson()
    const { prompts, ...heard } = answering(answers)
    const { folder, environment } = person
    return { ...person, ...heard, run: aTerminal(folder, { environment, interactive: true, prompts }) }
  }

  it('asks for everything that a book needs, and again where an answer is empty or strange', async () => {
    const { run, refused, text, git } = asking([
      ['Which teams', ''],
      ['Which teams', '???'],
      ['Which teams', 'Payments, Web shop'],
      ['Who is in Payments', 'Anna Berg'],
      ['Who is in Payments', 'anna, gus'],
      ['Who else', 'rosa'],
      ['Who else', 'rosa:support-lead'],
      ['Which time zone', 'Lisboa'],
      ['Which time zone', 'Europe/Lisbon'],
      ['Where do your tickets come from', 'zendesk'],
      ['What is the address', 'acme'],
      ['What is the address', 'acme.zendesk.com'],
      ['Which desk tag marks an escalated ticket', 'escalated'],
      ['Git repository', true],
    ])
    expect(await run('init', 'desk')).toMatchObject({ code: 0 })
    expect(refused.map((line) => line.split(':')[0])).toEqual([
      'Which teams',
      'Which teams',
      'Who is in Payments',
      'Who else',
      'Which time zone',
      'What is the address',
    ])
    const settings = text('triagebook.yml')
    for (const line of [
      'time_zone: Europe/Lisbon',
      '      - { login: gus, roles: [engineer] }',
      '  - { login: rosa, roles: [support-lead] }',
      '    url: "https://acme.zendesk.com"',
      '    escalation: { tag: [escalated] }',
    ])
      expect(settings).toContain(`\n${line}\n`)
    expect(git('log', '--format=%s')).toBe('A new book')
  })

  it('takes empty answers where nothing has to be said', async () => {
    const { run, refused, text, folder } = asking([['Which teams', 'Web']])
    expect(await run('init', 'desk')).toMatchObject({ code: 0 })
    expect(refused).toEqual([])
    expect(text('triagebook.yml')).toMatch(/^time_zone: Europe\/Berlin$/m)
    expect(existsSync(path.join(folder, 'desk', '.git'))).toBe(false)
  })

  it('asks only for what no option says', async () => {
    const { run, asked } = asking([])
    expect(await run('init', 'desk', ...SAID, '--git', 'no')).toMatchObject({ code: 0 })
    expect(asked).toEqual([])
  })

  it('asks a book nothing but whether it becomes a repository', async () => {
    const { run, asked, git } = asking([['Git repository', true]])
    await run('init', 'desk', ...SAID, '--git', 'no')
    expect(await run('init', 'desk')).toMatchObject({ code: 0, out: '' })
    expect(asked).toEqual([expect.stringContaining('Git repository')])
    expect(await run('init', 'desk')).toMatchObject({ code: 0 })
    expect(asked).toHaveLength(1)
    expect(git('log', '--format=%s')).toBe('A new book')
  })
})

it('init in a clone of Triagebook is refused where no folder is named', async () => {
  const folder = temporaryFolder()
  writeFiles(folder, { 'package.json': '{\n  "name": "triagebook-workspace"\n}\n' })
  const run = aTerminal(folder)
  expect(await run('init')).toMatchObject({ code: 2, err: expect.stringContaining('[cli/own-clone]') })
  expect(existsSync(path.join(folder, 'triagebook.yml'))).toBe(false)
  expect(await run('init', 'desk')).toMatchObject({ code: 0 })
})
