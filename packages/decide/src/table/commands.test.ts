import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CONTEXT } from '../../test-data/a-ticket.ts'
import { EFFECTS } from '../apply/effects.ts'
import { splitLine } from '../line/split-line.ts'
import { parseCommand } from '../parse/parse-command.ts'
import { COMMAND_NAMES, COMMANDS, type CommandEntry } from './commands.ts'
import { helpOf } from './help.ts'
import { EVERYBODY } from './role.ts'
import { usageOf } from './usage.ts'

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../record/schema/${name}.schema.json`, import.meta.url), 'utf8'))

const entries = COMMAND_NAMES.map((name): { name: typeof name } & CommandEntry => ({
  name,
  ...COMMANDS[name],
}))

describe('the table of commands', () => {
  it('has the commands of FORMATS.md, section 6', () => {
    expect(COMMAND_NAMES.join(' ')).toBe(
      'confirm type severity impact business-impact priority team component debt assign status blocked next done escalate waive de-escalate outcome close reopen note link duplicate-of',
    )
  })

  it('has an effect for each', () => {
    expect(Object.keys(EFFECTS).sort()).toEqual([...COMMAND_NAMES].sort())
  })

  it.each(entries)(
    '$name: help is a sentence, and each example is understood',
    ({ name, help, examples }) => {
      expect(help).toMatch(/^[A-Z].*\.$/)
      for (const example of examples) {
        const result = parseCommand(splitLine(example), CONTEXT)
        expect(result).toMatchObject({ ok: true, problems: [], value: { name } })
      }
    },
  )

  it.each(entries)('$name has an example of each of its forms', ({ name, forms, examples }) => {
    const words = forms.flatMap(([first]) => (first?.kind === 'literal' ? first.word : []))
    expect(words.filter((word) => !examples.some((example) => example.includes(` ${word} `)))).toEqual([])
    expect(
      forms.filter(([first]) => first?.kind !== 'literal'),
      name,
    ).toHaveLength(1)
  })

  it.each(entries)('$name: a text stands last, before what a word introduces', ({ forms }) => {
    for (const form of forms) {
      const after = form.slice(form.findIndex(({ kind }) => kind === 'text') + 1)
      const hasText = form.some(({ kind }) => kind === 'text')
      if (hasText) expect(after.every((argument) => 'after' in argument)).toBe(true)
    }
  })

  it.each(entries)('$name writes fields of the record', ({ writes }) => {
    const { properties, $defs } = schema('record')
    for (const field of writes.filter((one) => one !== '## Notes')) {
      const [block = '', key] = field.split('.')
      const name = properties[block]?.$ref?.replace('#/$defs/', '')
      expect(key === undefined ? properties[block] : $defs[name]?.properties[key], field).toBeDefined()
    }
  })

  it('knows every role of the settings, and gives each command to whoever runs the meeting', () => {
    const { items } = schema('settings').$defs.Member.properties.roles
    expect([...EVERYBODY].sort()).toEqual(
      [...(items.enum ?? schema('settings').$defs[items.$ref.split('/').at(-1)].enum)].sort(),
    )
    for (const { name, roles } of entries) {
      expect(roles, name).toEqual(expect.arrayContaining(['support-lead', 'meeting-owner', 'admin']))
      expect(new Set(roles).size, name).toBe(roles.length)
    }
  })
})

describe('usageOf', () => {
  it.each([
    { name: 'confirm', usage: ['confirm <ids> bug|feature-request|neither'] },
    { name: 'type', usage: ['type <ids> <type>'] },
    { name: 'debt', usage: ['debt <ids> [no]'] },
    { name: 'assign', usage: ['assign <ids> <login> [support|engineering]'] },
    {
      name: 'status',
      usage: [
        'status <ids> open|in-progress|resolved [<why>]',
        'status <ids> blocked customer|engineering|third-party <why>',
      ],
    },
    { name: 'next', usage: ['next <ids> <text> [by <day>] [who <login>]'] },
    { name: 'done', usage: ['done <ids>'] },
    { name: 'outcome', usage: ['outcome <ids> undecided|roadmap|feedback-backlog|declined [<link>]'] },
    {
      name: 'close',
      usage: ['close <ids> [<code>] [<docs>]', 'close <ids> void duplicate|spam|not-reproducible|wont-fix'],
    },
    { name: 'link', usage: ['link <ids> <target>'] },
    { name: 'duplicate-of', usage: ['duplicate-of <ids> <original>'] },
  ] as const)('of $name', ({ name, usage }) => {
    expect(usageOf(name)).toEqual(usage)
  })
})

it('helps with usage, effect, roles and examples', () => {
  expect(helpOf('debt', 'triagebook ')).toBe(`triagebook debt <ids> [no]

Say that the cause is technical debt, or with \`no\` that it is not.

Roles: support, support-lead, engineer, meeting-owner, security, admin.
Writes: triage.tech_debt.

Examples:
  triagebook debt 1359
  triagebook debt 1359 no
`)
  expect(helpOf('close', '/').split('\n').slice(0, 2)).toEqual([
    '/close <ids> [<code>] [<docs>]',
    '/close <ids> void duplicate|spam|not-reproducible|wont-fix',
  ])
})
