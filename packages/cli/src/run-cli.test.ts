import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Problem } from '@triagebook/record/problem'
import { aBook, gitRepository, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aTerminal } from '../test-data/a-terminal.ts'

function inBook(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder()
  writeFiles(folder, aBook(files))
  return { folder, run: aTerminal(folder) }
}

describe('a right command', () => {
  it('validate says that a clean book is clean, and ends with 0', async () => {
    const { run } = inBook()
    const { code, out, err } = await run('validate')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('1 record checked')
  })

  it('finds the book from a folder inside it', async () => {
    const { folder } = inBook()
    const { code } = await aTerminal(path.join(folder, 'tickets', '2026'))('validate')
    expect(code).toBe(0)
  })

  it('--json prints one document and nothing else', async () => {
    const { run } = inBook()
    const { out, err } = await run('validate', '--json')
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      command: 'validate',
      decision: 'clean',
      counts: { records: 1 },
    })
    expect(err).toBe('')
  })

  it('--json gives problems flat, with path, line and column', async () => {
    const { run } = inBook({ [RECORD_PATH]: '---\nid: a\nid: b\n---\n' })
    const { code, out } = await run('validate', '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).problems).toContainEqual(
      expect.objectContaining({ path: RECORD_PATH, line: 3, severity: 'error' }),
    )
  })

  it('global options may stand before or after the command', async () => {
    const { folder } = inBook()
    const run = aTerminal(temporaryFolder())
    expect(await run('--book', folder, 'validate')).toMatchObject({ code: 0 })
    expect(await run('validate', '--book', folder)).toMatchObject({ code: 0 })
  })

  it('agenda prints Markdown for the day of --now', async () => {
    const { run } = inBook()
    const { code, out } = await run('agenda', '--now', '2026-04-02T06:00:00Z')
    expect(code).toBe(0)
    expect(out).toContain('<!-- triagebook:agenda:daily:2026-04-02 -->')
  })

  it('report writes the page and its figures', async () => {
    const { folder, run } = inBook()
    expect(await run('report', '--out', 'site')).toMatchObject({ code: 0 })
    expect(readdirSync(path.join(folder, 'site')).sort()).toEqual(
      expect.arrayContaining(['figures.json', 'figures.md', 'index.html']),
    )
  })

  it('explain says what a problem code means', async () => {
    const { run } = inBook()
    const { code, out } = await run('explain', 'import/another-key')
    expect(code).toBe(0)
    expect(out).toContain('TRIAGEBOOK_PSEUDONYM_KEY')
  })

  it.each(['action/outside', 'cli/outside', 'book/not-found'])(
    'explain knows the code %s',
    async (problem) => {
      const { code, out } = await aTerminal(temporaryFolder())('explain', problem)
      expect({ code, line: out.split('\n')[0] }).toEqual({ code: 0, line: problem })
    },
  )

  it('explain says why a ticket is what it is', async () => {
    const { run } = inBook()
    const { code, out } = await run('explain', 'zendesk-eu-1')
    expect(code).toBe(0)
    expect(out).toContain('Severity: none')
  })

  it('--help shows examples of every command', async () => {
    const run = aTerminal(temporaryFolder())
    for (const command of [
      'init',
      'new',
      'import',
      'validate',
      'prioritize',
      'explain',
      'agenda',
      'report',
      'merge',
      'demo',
    ]) {
      const { code, out } = await run(command, '--help')
      expect({ command, code, hasExamples: out.includes('Examples:') }).toEqual({
        command,
        code: 0,
        hasExamples: true,
      })
    }
  })
})

describe('a clone of Triagebook', () => {
  const inClone = () => inBook({ 'package.json': '{\n  "name": "triagebook-workspace"\n}\n' })

  it.each([
    { name: 'in its root', below: '' },
    { name: 'in a folder below', below: 'tickets' },
  ])('is not the book of who is $name and names none', async ({ below }) => {
    const { folder } = inClone()
    const run = aTerminal(path.join(folder, below), { command: 'npm run -s triagebook --' })
    const { code, err } = await run('validate')
    expect(code).toBe(2)
    expect(err).toContain('[cli/own-clone]')
    expect(err).toContain('`npm run -s triagebook -- init ../my-desk`')
  })

  it('is the book where it is named, and a book inside it needs no name', async () => {
    const { folder, run } = inClone()
    expect(await run('validate', '--book', '.')).toMatchObject({ code: 0 })
    writeFiles(path.join(folder, 'desk'), aBook())
    expect(await aTerminal(path.join(folder, 'desk'))('validate')).toMatchObject({ code: 0 })
  })

  it('is refused before any question is asked', async () => {
    const { folder } = inClone()
    const { code, err } = await aTerminal(folder, { interactive: true })('new')
    expect({ code, isRefused: err.includes('[cli/own-clone]') }).toEqual({ code: 2, isRefused: true })
  })
})

describe('init', () => {
  it('makes a folder a book that validates', async () => {
    const folder = temporaryFolder()
    const run = aTerminal(folder)
    expect(await run('init', 'desk')).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(folder, 'desk', 'triagebook.yml'), 'utf8')).toContain(
      'time_zone: Europe/Berlin',
    )
    expect(readFileSync(path.join(folder, 'desk', 'rules', 'redact.yml'), 'utf8')).toContain('allow:')
    expect(await run('validate', '--secrets', '--book', 'desk')).toMatchObject({ code: 0 })
  })

  it('says in each file where editors find its schema', async () => {
    const folder = temporaryFolder()
    await aTerminal(folder)('init')
    const files = [
      'triagebook.yml',
      'rules/classify.yml',
      'rules/route.yml',
      'rules/readiness.yml',
      'rules/redact.yml',
      'rules/sla.yml',
    ]
    const schemas = files.map((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8')
      const [way = '', ...more] = [...text.matchAll(/^# yaml-language-server: \$schema=(\S+)$/gm)].map(
        ([, to]) => to,
      )
      expect(more).toEqual([])
      const schema = readFileSync(path.join(folder, path.dirname(file), way), 'utf8')
      return JSON.parse(schema).$id
    })
    expect(schemas).toEqual(
      ['settings', 'classify', 'route', 'readiness', 'redact', 'sla'].map((name) => `${name}.schema.json`),
    )
  })

  it('writes each schema that another one refers to beside it', async () => {
    const folder = temporaryFolder()
    await aTerminal(folder)('init')
    const schemas = path.join(folder, '.triagebook/schema')
    const referred = readdirSync(schemas).flatMap((file) =>
      [...readFileSync(path.join(schemas, file), 'utf8').matchAll(/"\$ref": "([^#"]+)/g)].map(([, to]) => to),
    )
    expect(referred).toContain('condition.schema.json')
    expect(readdirSync(schemas)).toEqual(expect.arrayContaining(referred))
  })

  it('brings the schemas of an older version up to date, and nothing else', async () => {
    const folder = temporaryFolder()
    const run = aTerminal(folder)
    await run('init')
    const schema = '.triagebook/schema/record.schema.json'
    writeFiles(folder, { [schema]: '{}\n', 'playbooks/triage-meeting.md': 'Ours.\n' })
    const { err } = await run('init')
    expect(err).toContain('1 file written: the schemas for editors in .triagebook/schema.')
    expect(JSON.parse(readFileSync(path.join(folder, schema), 'utf8')).$id).toBe('record.schema.json')
    expect(readFileSync(path.join(folder, 'playbooks/triage-meeting.md'), 'utf8')).toBe('Ours.\n')
  })

  it('leaves a file of yours and shows how it differs', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'rules/route.yml': 'version: 1\n' })
    const { code, out } = await aTerminal(folder)('init')
    expect(code).toBe(0)
    expect(readFileSync(path.join(folder, 'rules/route.yml'), 'utf8')).toBe('version: 1\n')
    expect(out).toContain('rules/route.yml')
  })

  it('--replace writes the default over it', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'rules/route.yml': 'version: 1\n' })
    await aTerminal(folder)('init', '--replace')
    expect(readFileSync(path.join(folder, 'rules/route.yml'), 'utf8')).toContain('teams:')
  })

  it('--dry-run writes nothing', async () => {
    const folder = temporaryFolder()
    await aTerminal(folder)('init', 'desk', '--dry-run')
    expect(existsSync(path.join(folder, 'desk'))).toBe(false)
  })

  it('sets the merge driver, and keeps the team’s other lines', async () => {
    const { folder } = gitRepository({ '.gitattributes': '*.png binary' })
    const run = aTerminal(folder)
    expect(await run('init')).toMatchObject({ code: 0 })
    expect(readFileSync(path.join(folder, '.gitattributes'), 'utf8')).toBe(
      '*.png binary\ntickets/** merge=triagebook\n',
    )
    expect(readFileSync(path.join(folder, '.git', 'config'), 'utf8')).toContain(
      'merge %O %A %B --out %A.merged --path %P',
    )
  })

  it('sets nothing where the team has set another way', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { '.gitattributes': 'tickets/** -diff merge=union\n' })
    await aTerminal(folder)('init')
    expect(readFileSync(path.join(folder, '.gitattributes'), 'utf8')).toBe('tickets/** -diff merge=union\n')
  })

  it('is what validate asks for on a terminal where this clone lacks it, and nowhere else', async () => {
    const { folder } = gitRepository(aBook({ '.gitattributes': 'tickets/** merge=triagebook\n' }))
    const hint = 'book/no-merge-driver'
    expect((await aTerminal(folder, { interactive: true })('validate')).err).toContain(hint)
    expect((await aTerminal(folder)('validate')).err).not.toContain(hint)
  })

  it.each(['desk', 'desk/below', 'desk/below/it'])('refuses the name of a file: %s', async (name) => {
    const folder = temporaryFolder()
    writeFiles(folder, { desk: '' })
    const { code, err } = await aTerminal(folder)('init', name)
    expect(code).toBe(2)
    expect(err).toContain(`${path.join(folder, 'desk')} is a file, not a folder. [init/not-a-folder]`)
  })

  it('says each once what is in the way, and writes nothing', async () => {
    const folder = temporaryFolder()
    writeFiles(folder, { 'desk/rules': '', 'desk/triagebook.yml/a': '' })
    const { code, out } = await aTerminal(folder)('init', 'desk', '--json')
    const { changed, problems } = JSON.parse(out)
    expect({ code, changed }).toEqual({ code: 1, changed: [] })
    expect(problems.map(({ message }: Problem) => message)).toEqual([
      'triagebook.yml is a folder, so there is no file to read or write.',
      'rules is a file, not a folder, so there is no file to read or write.',
    ])
    expect(readdirSync(path.join(folder, 'desk')).sort()).toEqual(['rules', 'triagebook.yml'])
  })

  it.runIf(process.getuid?.() !== 0)('says once that a folder is read-only, and counts nothing', async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    const { code, out } = await aTerminal(folder)('init', '--json')
    const { reason, counts, problems } = JSON.parse(out)
    expect({ code, reason, counts, problems: problems.length }).toEqual({
      code: 3,
      reason: 'Nothing was written.',
      counts: { written: 0 },
      problems: 1,
    })
  })
})

describe('new', () => {
  it('writes a valid record, redacted, numbered by day', async () => {
    const { folder, run } = inBook()
    const given = [
      'new',
      '--title',
      'Export stops',
      '--customer',
      'cus-acme',
      '--context',
      'Ask jo@customer.example.',
    ]
    expect(await run(...given)).toMatchObject({ code: 0 })
    expect(await run(...given)).toMatchObject({ code: 0 })
    const second = readFileSync(path.join(folder, 'tickets/2026/04/manual-20260401-2.md'), 'utf8')
    expect(second).toContain('[redacted: e-mail]')
    expect(await run('validate')).toMatchObject({ code: 0 })
  })

  it('asks on a terminal for what was not given', async () => {
    const { folder } = inBook()
    const asked: string[] = []
    const answer = async ({ message }: { readonly message: string }) => {
      asked.push(message)
      return message.includes('Which customer') ? 'cus-acme' : ''
    }
    const prompts = { line: answer, lines: answer, choose: answer, confirm: async () => false }
    const run = aTerminal(folder, { interactive: true, prompts: async () => prompts })
    expect(await run('new', '--title', 'Export stops')).toMatchObject({ code: 0 })
    expect(existsSync(path.join(folder, 'tickets/2026/04/manual-20260401-1.md'))).toBe(true)
    expect(asked[0]).toContain('Which customer')
  })

  it('asks nothing on a terminal where the options are enough', async () => {
    const { folder } = inBook()
    const run = aTerminal(folder, { interactive: true })
    expect(await run('new', '--title', 'Export stops', '--customer', 'cus-acme')).toMatchObject({ code: 0 })
  })

  it('says all that is missing where nobody can be asked, and what to type', async () => {
    const { run } = inBook()
    const { code, err } = await run('new', '--title', 'Export stops', '--escalate')
    expect(code).toBe(2)
    expect(err).toContain(
      'a customer, the reason for the escalation, a severity, a support owner and a team or an engineering owner. [new/missing]',
    )
    expect(err).toContain('triagebook new --title "..." --customer <id> --reason "..." --severity')
  })

  it('--dry-run shows the file and writes none', async () => {
    const { folder, run } = inBook()
    const { out } = await run('new', '--title', 'Export stops', '--customer', 'cus-acme', '--dry-run')
    expect(out).toMatch(/^---\nid: manual-20260401-1\ntitle: Export stops\n/)
    expect(existsSync(path.join(folder, 'tickets/2026/04'))).toBe(false)
  })

  it('--json says where the record is and what was taken out of it', async () => {
    const { run } = inBook()
    const given = ['--title', 'Ask jo@customer.example', '--customer', 'cus-acme']
    expect(JSON.parse((await run('new', ...given, '--json')).out)).toMatchObject({
      command: 'new',
      id: 'manual-20260401-1',
      path: 'tickets/2026/04/manual-20260401-1.md',
      redacted: { 'e-mail': 1 },
    })
  })
})

describe('merge', () => {
  it('prints the merged record, and ends with 1 where there is a conflict', async () => {
    const record = aBook()[RECORD_PATH] ?? ''
    const folder = temporaryFolder()
    writeFiles(folder, {
      'base.md': record,
      'ours.md': record.replace('loads twice\n', 'loads\n'),
      'theirs.md': record.replace('page loads twice.', 'page is white.'),
      'third.md': record.replace('page loads twice.', 'page is red.'),
    })
    const run = aTerminal(folder)
    expect(await run('merge', 'base.md', 'ours.md', 'theirs.md')).toMatchObject({
      code: 0,
      out: record.replace('loads twice\n', 'loads\n').replace('page loads twice.', 'page is white.'),
    })
    const { code, out, err } = await run('merge', 'base.md', 'third.md', 'theirs.md')
    expect(code).toBe(1)
    expect(out).toContain('<<<<<<< ours\n')
    expect(err).toContain('merge/clash')
  })
})

describe('import of a file with a mapping', () => {
  const TABLE =
    'Id;Betreff;Status;Erstellt\n1;Export hängt;Offen;25.03.2026 10:00\n2;Login;Neu;26.03.2026 11:00\n'
  const sniffed = async (files: Readonly<Record<string, string>> = {}) => {
    const { folder, run } = inBook({ 'rows.csv': TABLE, ...files })
    const answer = await run('import', '--sniff', 'rows.csv', '--out', 'mappings/rows.yml')
    return { folder, run, answer, text: () => readFileSync(path.join(folder, 'mappings/rows.yml'), 'utf8') }
  }

  it('begins with a mapping that is sniffed, which is refused until it is filled in', async () => {
    const { folder, run, answer, text } = await sniffed()
    expect(answer).toMatchObject({ code: 0, out: '' })
    expect(answer.err).toContain('fill in what is marked')
    const args = ['import', 'csv', '--from', 'rows.csv', '--mapping', 'mappings/rows.yml'] as const
    expect(await run(...args)).toMatchObject({
      code: 1,
      err: expect.stringContaining('mappings/rows.yml:6:12 error'),
    })
    writeFiles(folder, {
      'mappings/rows.yml': text().replace('time_zone: "<fill in>"', 'time_zone: Europe/Berlin'),
    })
    expect(await run(...args)).toMatchObject({
      code: 0,
      err: expect.stringContaining('2 tickets of csv read: 2 new.'),
    })
    expect(await run(...args)).toMatchObject({ err: expect.stringContaining('2 unchanged') })
  })

  it('prints the sniffed mapping where no file is named, and never writes over one', async () => {
    const { run, text } = await sniffed()
    expect((await run('import', '--sniff', 'rows.csv')).out).toBe(text())
    expect(await run('import', '--sniff', 'rows.csv', '--out', 'mappings/rows.yml')).toMatchObject({
      code: 2,
      err: expect.stringContaining('[import/already-there]'),
    })
  })

  it('validate checks the mappings that a book keeps', async () => {
    const { run } = await sniffed()
    expect(await run('validate')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^mappings\/rows\.yml:6:12 error .*\[mapping\/to-be-filled\]/m),
    })
  })

  it('--strict writes nothing where a row cannot be read, and ends with 1', async () => {
    const { folder, run, text } = await sniffed({ 'rows.csv': `${TABLE}3;Kurz\n` })
    writeFiles(folder, {
      'mappings/rows.yml': text().replace('time_zone: "<fill in>"', 'time_zone: Europe/Berlin'),
    })
    const args = ['import', 'csv', '--from', 'rows.csv', '--mapping', 'mappings/rows.yml'] as const
    expect(await run(...args, '--strict')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/rows\.csv:4:1 error .*\[source\/row-length\]/),
    })
    expect(existsSync(path.join(folder, 'tickets/2026/03/csv-1.md'))).toBe(false)
    expect(await run(...args)).toMatchObject({ code: 1, err: expect.stringContaining('2 new, 1 refused') })
  })

  it('names what is missing where nothing says what to import', async () => {
    const { run } = inBook()
    expect(await run('import')).toMatchObject({
      code: 2,
      err: expect.stringContaining('[cli/nothing-to-import]'),
    })
  })
})

describe('--dry-run', () => {
  const RULES = {
    'rules/classify.yml':
      'version: 1\nrules:\n  - { name: twice, set: { severity: minor }, when: { any: [{ text: [title], contains: twice }] } }\n',
  }

  it('prioritize lists which fields of which ticket would change and by which rule, and writes nothing', async () => {
    const { folder, run } = inBook(RULES)
    const before = readFileSync(path.join(folder, RECORD_PATH), 'utf8')
    const { code, out, err } = await run('prioritize', '--dry-run')
    expect({ code, out }).toEqual({
      code: 0,
      out: 'TICKET        FIELD     BEFORE  AFTER\nzendesk-eu-1  Severity  none    minor (twice)\n',
    })
    expect(err).toMatch(/1 record would change\. .* This was a dry run: nothing was written\.$/m)
    expect(readFileSync(path.join(folder, RECORD_PATH), 'utf8')).toBe(before)
  })

  it('--json has the whole plan, and none where it was carried out', async () => {
    const { run } = inBook(RULES)
    const { plan, changed } = JSON.parse((await run('prioritize', '--dry-run', '--json')).out)
    expect(changed).toEqual([RECORD_PATH])
    expect(plan).toMatchObject({
      changes: [
        {
          root: 'book',
          path: RECORD_PATH,
          action: 'change',
          fields: expect.arrayContaining([
            { field: 'triage.decided.severity.by', from: null, to: 'rule:twice@1' },
            { field: 'triage.severity', from: null, to: 'minor' },
          ]),
        },
      ],
      effects: [],
    })
    expect(JSON.parse((await run('prioritize', '--json')).out)).not.toHaveProperty('plan')
  })

  it.runIf(process.getuid?.() !== 0)(
    'prioritize in a read-only folder says once that nothing was written',
    async () => {
      const { folder, run } = inBook(RULES)
      const locked = path.dirname(path.join(folder, RECORD_PATH))
      chmodSync(locked, 0o555)
      onTestFinished(() => chmodSync(locked, 0o755))
      const { code, out } = await run('prioritize', '--json')
      const { reason, counts, problems } = JSON.parse(out)
      const errors = problems.filter(({ severity }: Problem) => severity === 'error')
      expect({ code, reason, counts, errors: errors.length }).toEqual({
        code: 3,
        reason: 'Nothing was written.',
        counts: { written: 0 },
        errors: 1,
      })
    },
  )

  it('import lists the records that would be new and those that would change', async () => {
    const { folder, run } = inBook()
    const tickets = (status: string) =>
      JSON.stringify({
        tickets: [1, 2].map((id) => ({
          id,
          subject: 'A',
          status,
          created_at: '2026-03-26T10:56:07Z',
          updated_at: '2026-03-27T10:00:00Z',
        })),
      })
    writeFiles(folder, { 'export.json': tickets('open') })
    const { out } = await run('import', 'zendesk-eu', '--from', 'export.json', '--dry-run')
    expect(out.split('\n')).toEqual([
      'tickets/2026/03/zendesk-eu-1.md: changed',
      'tickets/2026/03/zendesk-eu-2.md: new',
      'triagebook.yml: changed',
      '',
    ])
  })

  it('init lists the files', async () => {
    const { out, err } = await aTerminal(temporaryFolder())('init', 'desk', '--dry-run')
    expect(out).toContain('rules/classify.yml: to be written\n')
    expect(err).toContain('32 files would be written.')
  })

  it('a stage that shows its result lists no files besides', async () => {
    const { run } = inBook()
    const { out } = await run('new', '--title', 'Export stops', '--customer', 'cus-acme', '--dry-run')
    expect(out).not.toContain('manual-20260401-1.md')
  })
})

describe('a wrong command', () => {
  it.each([
    { name: 'an unknown command', args: ['vaildate'], says: 'validate' },
    { name: 'an unknown option', args: ['validate', '--bok', 'x'], says: '--book' },
    { name: 'no command', args: [], says: 'demo' },
    {
      name: 'an argument too many',
      args: ['explain', 'a', 'b'],
      says: '`triagebook explain` takes 1 argument, not 2.',
    },
    { name: 'an argument too few', args: ['merge', 'a', 'b'], says: "missing required argument 'theirs'" },
    { name: 'a day that does not exist', args: ['agenda', '--date', '2026-02-30'], says: 'agenda/not-a-day' },
    {
      name: 'a meeting that does not exist',
      args: ['agenda', '--meeting', 'weekly'],
      says: 'agenda/unknown-meeting',
    },
    { name: 'a time without a zone', args: ['agenda', '--now', '2026-04-01'], says: 'cli/not-an-instant' },
    { name: 'an unknown ticket', args: ['explain', 'zendesk-eu-9'], says: 'prioritize/unknown-ticket' },
    { name: 'an unknown problem code', args: ['explain', 'record/nonsense'], says: 'cli/unknown-code' },
    { name: 'a version that is not there', args: ['merge', 'a', 'b', 'c'], says: 'merge/no-such-file' },
    { name: 'a file that is not there', args: ['validate', 'tickets/2020'], says: 'validate/no-such-file' },
    { name: 'a place outside the book', args: ['validate', '..'], says: 'validate/outside-book' },
  ])('$name ends with 2 and says what to do', async ({ args, says }) => {
    const { run } = inBook()
    const { code, err } = await run(...args)
    expect({ code, says: err.includes(says) }).toEqual({ code: 2, says: true })
  })

  it('ends with the command’s own name in --json, whatever stands before it', async () => {
    const { folder, run } = inBook()
    const { out } = await run('--book', folder, 'explain', 'zendesk-eu-9', '--json')
    expect(JSON.parse(out)).toMatchObject({ command: 'explain', decision: 'failed' })
    expect(JSON.parse(out).problems[0]).not.toHaveProperty('exit')
  })

  it('a folder that is no book ends with 2 and names init', async () => {
    const { code, err } = await aTerminal(temporaryFolder())('validate')
    expect(code).toBe(2)
    expect(err).toContain('init')
  })

  it('what the system refuses ends with 3 and one line, not as a bug', async () => {
    const { folder, run } = inBook({ file: '' })
    const out = path.join(folder, 'file', 'demo')
    const { code, err } = await run('demo', '--no-open', '--out', out)
    expect(code).toBe(3)
    expect(err).toContain(`error The system refused mkdir on ${out} (ENOTDIR). [cli/outside]\n`)
    expect(err).not.toMatch(/bug|^ +at /m)
  })

  it('what nobody foresaw ends with 4, as a bug', async () => {
    const now = new Proxy(new Date(), { get: () => undefined })
    expect(await aTerminal(inBook().folder, { now })('agenda')).toMatchObject({
      code: 4,
      err: expect.stringContaining('This is a bug in Triagebook'),
    })
  })

  it('a place that cannot be written ends with 3', async () => {
    const { folder, run } = inBook({ site: 'a file' })
    const { code, err } = await run('report', '--out', path.join(folder, 'site', 'below'))
    expect(code).toBe(3)
    expect(err).toContain('output/cannot-write')
  })
})
