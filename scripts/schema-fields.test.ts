import { describe, expect, it } from 'vitest'
import { blocksOf, formsOf, type Schema } from './schema-fields.ts'

const SCHEMA: Schema = {
  title: 'File',
  description: 'A file.',
  type: 'object',
  required: ['version', 'teams'],
  properties: {
    version: { description: 'The version.', const: 1 },
    teams: {
      description: 'By key.',
      type: 'object',
      additionalProperties: { description: 'One team.', $ref: '#/$defs/Team' },
    },
    events: { description: 'In order.', type: 'array', items: { $ref: '#/$defs/Event' } },
    tags: { description: 'Its tags.', type: 'array', items: { $ref: '#/$defs/Line' } },
    which: {
      description: 'Which ones.',
      oneOf: [{ const: 'all' }, { type: 'object', properties: { since: { type: 'string' } } }],
    },
    when: { description: 'The question.', $ref: '#/$defs/Question' },
    tree: { description: 'A name or a group.', $ref: '#/$defs/Group' },
  },
  $defs: {
    Line: { title: 'Line', description: 'Text on one line.', type: 'string' },
    Level: { title: 'Level', description: 'How much.', type: 'string', enum: ['high', 'low'] },
    Team: {
      title: 'Team',
      description: 'A team.',
      type: 'object',
      required: ['name'],
      properties: { name: { $ref: '#/$defs/Line' } },
    },
    Event: { title: 'Event', type: 'object', properties: { level: { $ref: '#/$defs/Level' } } },
    Question: {
      title: 'Question',
      description: 'A question.',
      type: 'object',
      properties: {
        all: { description: 'All of these.', type: 'array', items: { $ref: '#/$defs/Question' } },
        exists: { type: 'boolean' },
      },
    },
    Group: {
      title: 'Group',
      oneOf: [
        { $ref: '#/$defs/Line' },
        { type: 'object', properties: { any: { type: 'array', items: { $ref: '#/$defs/Group' } } } },
      ],
    },
  },
}

describe('the fields of a schema', () => {
  const [file, question, group] = blocksOf(SCHEMA)

  it('stand under their whole path, parents first', () => {
    expect(file?.fields.map(({ path }) => path)).toEqual([
      ...[
        'version',
        'teams',
        'teams.<key>',
        'teams.<key>.name',
        'events',
        'events[].level',
        'tags',
        'which',
        'which.since',
        'when',
        'tree',
      ],
    ])
  })

  it.each([
    { path: 'version', field: { needed: true, form: ['1'], meaning: 'The version.' } },
    { path: 'teams.<key>', field: { needed: false, form: 'block', meaning: 'One team.' } },
    { path: 'teams.<key>.name', field: { needed: true, form: 'line', meaning: 'Text on one line.' } },
    { path: 'events[].level', field: { needed: false, form: ['high', 'low'], meaning: 'How much.' } },
    { path: 'tags', field: { form: 'list: line' } },
    { path: 'which', field: { form: 'all or block' } },
    { path: 'when', field: { form: 'question', meaning: 'The question.' } },
  ])('say whether and how $path is written', ({ path, field }) => {
    expect(file?.fields.find((field) => field.path === path)).toMatchObject(field)
  })

  it('show a block that stands in several places, or in itself, once', () => {
    expect(question).toMatchObject({ title: 'Question', meaning: 'A question.' })
    expect(question?.fields.map(({ path, form }) => ({ path, form }))).toEqual([
      { path: 'all', form: 'list: question' },
      { path: 'exists', form: 'true or false' },
    ])
    expect(group?.fields.map(({ path, form }) => ({ path, form }))).toEqual([
      { path: 'any', form: 'list: line or block' },
    ])
  })

  it('name forms of text, which are explained apart', () => {
    expect(formsOf(SCHEMA)).toEqual([{ name: 'line', meaning: 'Text on one line.' }])
  })
})
