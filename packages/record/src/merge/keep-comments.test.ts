import { describe, expect, it } from 'vitest'
import { BODY, open, RECORD } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import { mergeFiles } from './merge-files.ts'

type Edit = (text: string) => string

const replaced =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    const next = text.replace(from, to)
    if (next === text) throw new Error(`The record has no ${from}.`)
    return next
  }

/** The YAML alone. */
const inYaml =
  (edit: Edit): Edit =>
  (text) => {
    const [head = '', yaml = '', ...rest] = text.split('---\n')
    return [head, edit(yaml), ...rest].join('---\n')
  }

function merged(ours: Edit, theirs: Edit, form: 'md' | 'yaml' = 'md') {
  const text = printRecord({ record: RECORD, body: BODY }, form)
  return mergeFiles({
    base: open(text, form),
    ours: open(ours(text), form),
    theirs: open(theirs(text), form),
  })
}

const LAYOUTS: readonly { readonly name: string; readonly layout: Edit }[] = [
  { name: 'quotes', layout: replaced('segment: retail', 'segment: "retail"') },
  {
    name: 'the order of fields',
    layout: replaced('  id: cus_1\n  tier: business\n', '  tier: business\n  id: cus_1\n'),
  },
  { name: 'the indentation', layout: inYaml((yaml) => yaml.replace(/^( +)/gm, '$1$1')) },
  { name: 'line breaks', layout: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'blank lines', layout: replaced('triage:\n', '\ntriage:\n') },
  {
    name: 'a block to one line',
    layout: replaced(
      /customer:\n {2}id: (.*)\n {2}tier: (.*)\n {2}segment: (.*)\n/,
      'customer: { id: $1, tier: $2, segment: $3 }\n',
    ),
  },
  {
    name: 'a list item to a block',
    layout: replaced(
      /- \{ at: (.*), event: created, by: (.*) \}/,
      '- at: $1\n    event: created\n    by: $2',
    ),
  },
  {
    name: 'another comment at the same place',
    layout: replaced('  tier: business', '  # sales says\n  tier: business # gold'),
  },
]

const COMMENTS: readonly { readonly place: string; readonly comment: Edit }[] = [
  { place: 'above the first field', comment: replaced('id: zendesk-eu-1', '# NOTE\nid: zendesk-eu-1') },
  { place: 'beside a value', comment: replaced('tier: business', 'tier: business # NOTE') },
  { place: 'above a value', comment: replaced('  tier: business', '  # NOTE\n  tier: business') },
  { place: 'beside a block', comment: replaced('customer:\n', 'customer: # NOTE\n') },
  { place: 'beside a list item', comment: replaced('- export\n', '- export # NOTE\n') },
  { place: 'beside an event', comment: replaced('by: "desk:customer" }', 'by: "desk:customer" } # NOTE') },
  { place: 'above an event', comment: replaced('  - { at: "2026-03-27', '  # NOTE\n  - { at: "2026-03-27') },
  { place: 'below the last field', comment: replaced('by: anna }\n', 'by: anna }\n# NOTE\n') },
]

describe.each(LAYOUTS)('where one side changed $name', ({ layout }) => {
  it.each(COMMENTS)('a comment of the other side $place stays once', ({ comment }) => {
    for (const { text, lost } of [merged(layout, comment), merged(comment, layout)])
      expect({ times: text.match(/# NOTE/g)?.length, lost }).toEqual({ times: 1, lost: [] })
  })
})

describe('a comment of the side whose layout is not taken', () => {
  const quoted = replaced('segment: retail', 'segment: "retail"')

  it('stays at its field, in the indentation of the other layout', () => {
    const { text } = merged(
      inYaml((yaml) => yaml.replace(/^( +)/gm, '$1$1')),
      replaced('  tier: business', '  # Ask sales\n  # first.\n  tier: business # gold'),
    )
    expect(text).toContain('    # Ask sales\n    # first.\n    tier: business # gold\n')
  })

  it('stays on a line of its own where the line has one already', () => {
    const { text } = merged(
      replaced('tier: business', 'tier: business # ours'),
      replaced('tier: business', 'tier: business # theirs'),
    )
    expect(text).toContain('  # theirs\n  tier: business # ours\n')
  })

  it('never becomes a part of a value that has several lines', () => {
    const { text, lost } = merged(
      replaced('text: Reproduce on staging', 'text: Reproduce\n      on staging'),
      replaced('text: Reproduce on staging', 'text: Reproduce on staging # NOTE'),
    )
    expect(text).toContain('    # NOTE\n    text: Reproduce\n      on staging\n')
    expect(lost).toEqual([])
  })

  it('stays with what both sides changed', () => {
    const { text } = merged(
      (base) => replaced('tier: business', 'tier: premium')(quoted(base)),
      replaced('who: kei', 'who: quin # from Monday on'),
    )
    expect(text).toContain('tier: premium\n  segment: "retail"\n')
    expect(text).toContain('who: quin # from Monday on\n')
  })

  it('stays at its event where the other side added one before it', () => {
    const event = '  - { at: "2026-03-26T12:00:00Z", event: linked, by: kei }\n'
    const { text } = merged(replaced('  - { at: "2026-03-27', `${event}  - { at: "2026-03-27`), (base) =>
      replaced('by: anna }', 'by: anna } # by phone')(quoted(base)),
    )
    expect(text).toContain(event)
    expect(text).toContain('event: support-replied, by: anna } # by phone\n')
    const swapped = merged(
      (base) => replaced('  - { at: "2026-03-27', `${event}  - { at: "2026-03-27`)(quoted(base)),
      replaced('by: anna }', 'by: anna } # by phone'),
    )
    expect(swapped.text).toContain('event: support-replied, by: anna } # by phone\n')
  })

  it('stays in a record of plain YAML', () => {
    const { text } = merged(quoted, replaced('tier: business', 'tier: business # NOTE'), 'yaml')
    expect(text).toContain('tier: business # NOTE\n  segment: "retail"\n')
  })

  it('is outside the marks where the record has a conflict', () => {
    const severity = (value: string) => replaced('  severity: major\n', `  severity: ${value}\n`)
    const { text, conflicts } = merged(
      (base) => severity('critical')(quoted(base)),
      (base) => severity('minor')(replaced('tier: business', 'tier: business # NOTE')(base)),
    )
    expect(conflicts).toHaveLength(1)
    expect(text.match(/# NOTE/g)).toHaveLength(1)
  })

  it('is not a `#` in the text below the fields', () => {
    const { text, lost } = merged(quoted, replaced('It stops.', 'It stops. # NOTE'))
    expect({ times: text.match(/# NOTE/g)?.length, lost }).toEqual({ times: 1, lost: [] })
  })
})

describe('a comment of a field that the other side deleted', () => {
  const commented = replaced(/ {4}due: .*/, '$& # promised')

  it.each([
    { side: 'theirs', lost: [{ text: '# promised', side: 'theirs' }] },
    { side: 'ours', lost: [{ text: '# promised', side: 'ours' }] },
  ])('is named: $side', ({ side, lost }) => {
    const gone = (text: string) => text.replace(/ {4}due: .*\n/, '')
    const result = side === 'ours' ? merged(commented, gone) : merged(gone, commented)
    expect(result.text).not.toContain('due:')
    expect(result.lost).toEqual(lost)
  })

  it('is not named where the base had it: the other side deleted it with its field', () => {
    const text = commented(printRecord({ record: RECORD, body: BODY }))
    const gone = text.replace(/ {4}due: .*\n/, '')
    const other = text.replace('segment: retail', 'segment: "retail"')
    expect(mergeFiles({ base: open(text), ours: open(gone), theirs: open(other) }).lost).toEqual([])
  })

  it('comes back once for each time that a side wrote it', () => {
    const twice = (text: string) => replaced('    who: kei', '    who: kei # promised')(commented(text))
    const { text } = merged(replaced('segment: retail', 'segment: "retail"'), twice)
    expect(text.match(/# promised/g)).toHaveLength(2)
  })
})
