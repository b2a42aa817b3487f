import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, open } from '../../test-data/a-record.ts'
import type { Path } from '../schema/path.ts'
import { editRecord } from './edit-record.ts'

/** The parts of a record's file that people lay out in their own way; each is written as it is in the file. */
interface Layout {
  /** The first line. */
  readonly opening: string
  readonly title: string
  /** More lines of `source`. */
  readonly source: string
  /** The lines of `triage`, of which one has the severity. */
  readonly triage: string
  /** More fields below. */
  readonly more: string
  /** The closing line, and all that follows. */
  readonly end: string
  readonly eol: '\n' | '\r\n'
}

const PLAIN: Layout = {
  opening: '---\n',
  title: 'title: Export stops\n',
  source: '',
  triage: '  severity: major\n  status: open\n',
  more: '',
  end: '---\n\nIt stops.\n',
  eol: '\n',
}

function textOf({ opening, title, source, triage, more, end, eol }: Layout): string {
  const text = `${opening}id: zendesk-eu-1
${title}source:
  connection: zendesk-eu
  platform: zendesk
  native_id: "1"
  status: open
  created_at: "2026-03-26T10:56:07Z"
  updated_at: "2026-03-27T10:56:07Z"
${source}triage:
${triage}${more}${end}`
  return text.replaceAll('\n', eol)
}

type Row = readonly [name: string, lines: string]

const OPENINGS: readonly Row[] = [
  ['spaces after the opening line', '---  \n'],
  ['a tab after the opening line', '---\t\n'],
  ['a comment at the top', '---\n# top\n'],
  ['a comment with an indentation at the top', '---\n  # shifted\n'],
  ['empty lines and a comment at the top', '---\n\n# one\n\n'],
  ['a byte order mark', '\uFEFF---\n'],
]

const TITLES: readonly Row[] = [
  ['spaces before a value', 'title:   Export stops\n'],
  ['a space before a colon', 'title : Export stops\n'],
  ['spaces after a value', 'title: Export stops  \n'],
  ['double quotes', 'title: "Export stops"\n'],
  ['spaces after quotes', 'title: "Export stops"  \n'],
  ['single quotes', "title: 'Export stops'\n"],
  ['double quotes in double quotes', 'title: "Export: \\"stops\\""\n'],
  ['a single quote in single quotes', "title: 'It''s broken'\n"],
  ['escape sequences', 'title: "tab\\there, back\\\\slash, \\u00c4rger\\u0020x"\n'],
  ['a comment after a value', 'title: Export stops # by phone\n'],
  ['a comment after quotes', 'title: "Export stops"   # by phone\n'],
  ['what looks like a comment in quotes', 'title: "# no comment"\n'],
  ['what looks like a comment in a word', 'title: a#b c\n'],
  ['what looks like a field in a word', 'title: http://x.example/?a:b&c=d\n'],
  ['signs of YAML in words', 'title: Export -> stops, then {x} [again]\n'],
  ['a key in double quotes', '"title": Export stops\n'],
  ['a key in single quotes', '\'title\': "Export stops"\n'],
  ['letters of other languages', 'title: Ärger エクスポート 😀 👨‍👩‍👧\n'],
  ['a text that begins as a number', 'title: 500 on export\n'],
  ['a text that looks like a day', 'title: 2026-03-26\n'],
  ['a text that older readers take for true', 'title: yes\n'],
  ['a text that is no null', 'title: "null"\n'],
  ['a text that is no number', "title: '0x1F'\n"],
  ['a folded text', 'title: >-\n  Export\n  stops\n'],
  ['a folded text with a comment', 'title: >-  # why\n  Export\n  stops\n'],
  ['a folded text with an indentation of its own', 'title: >-2\n  Export stops\n'],
  ['a folded text and an empty line', 'title: >-\n  Export\n  stops\n\n'],
  ['a folded text and a comment', 'title: >-\n  Export stops\n# comment\n'],
  ['a literal text', 'title: |-\n  Export stops\n'],
  ['a literal text that begins with a space', 'title: |2-\n   Export stops\n'],
  ['a literal text with a wide indentation', 'title: |-\n    Export stops\n'],
  ['a value on the next line', 'title:\n  Export stops\n'],
  ['a value in quotes on the next line', 'title:\n  "Export stops"\n'],
  ['a plain text over several lines', 'title: Export\n  stops\n  again\n'],
  ['double quotes over two lines', 'title: "Export\\\n  \\ stops"\n'],
  ['single quotes over two lines', "title: 'Export\n  stops'\n"],
  ['a comment above', '# above\ntitle: Export stops\n'],
  ['a comment below', 'title: Export stops\n# below\n'],
  ['a comment with an indentation', '  # shifted\ntitle: Export stops\n  # shifted\n'],
  ['an empty line above', '\ntitle: Export stops\n'],
  ['an empty line with spaces below', 'title: Export stops\n \n'],
]

const SOURCES: readonly Row[] = [
  ['an empty list', '  tags: []\n'],
  ['an empty list with a space', '  tags: [ ]\n'],
  ['a list in brackets', '  tags: [export, csv]\n'],
  ['spaces around items in brackets', '  tags: [ "export" , \'csv\' ]\n'],
  ['a comma after the last item', '  tags: [export, csv, ]\n'],
  ['no spaces in brackets, and a comment', '  tags: [export,csv] # two\n'],
  ['signs of YAML in quotes in brackets', '  tags: ["a, b", \'c: d\', "e]"]\n'],
  ['brackets over several lines', '  tags: [\n    export,\n    csv\n  ]\n'],
  ['brackets with comments and an empty line', '  tags: [\n    export, # one\n\n    csv # two\n  ]\n'],
  ['a list on lines', '  tags:\n    - export\n    - "csv"\n'],
  ['a list without a step', '  tags:\n  - export\n  - csv\n'],
  ['a list with comments', '  tags:\n    # none\n    - export # one\n    - csv\n'],
  ['spaces after the dash', '  tags:\n    -   export\n    -   csv\n'],
  ['an item below its dash', '  tags:\n    -\n      export\n    - csv\n'],
  ['a folded item', '  tags:\n    - >-\n      export\n      csv\n'],
  ['a literal item', '  tags:\n    - |-\n      export\n'],
  ['a number, and a comment', '  reopens: 3 # often\n'],
  ['false', '  withheld: false\n'],
  ['braces in braces', '  satisfaction: {csat: {rating: good}, nps: {score: 9}}\n'],
  ['braces in a block', '  satisfaction:\n    csat: {rating: good} # yes\n    nps:\n      score: 9\n'],
  ['an address without quotes', '  url: https://acme.zendesk.example/1\n'],
  ['an address in quotes, and a comment', '  url: "https://acme.zendesk.example/1" # link\n'],
  ['a comment between blocks', '\n  # nothing here\n\n'],
  ['a comment that is indented deeper', '    # deep comment\n'],
  ['a comment that is not indented', '# flat comment\n'],
]

const TRIAGES: readonly Row[] = [
  ['a step of four', '    severity: major\n    status: open\n'],
  ['a step of one', ' severity: major\n status: open\n'],
  ['spaces before a value in a block', '  severity:  major\n  status: open\n'],
  ['a space before a colon in a block', '  severity : major\n  status: open\n'],
  ['double quotes in a block', '  severity: "major"\n  status: open\n'],
  ['single quotes in a block', "  severity: 'major'\n  status: open\n"],
  ['a key in quotes in a block', '  "severity": major\n  status: open\n'],
  ['a comment after a value in a block', '  severity: major # seen\n  status: open # end\n'],
  ['comments between fields', '  # first\n  severity: major\n  # between\n  status: open\n  # end\n'],
  ['an empty line in a block', '\n  severity: major\n\n  status: open\n\n'],
  ['another order', '  status: open\n  team: java\n  severity: major\n  component: export\n'],
  ['a comment after a block', '  severity: major\n  status: open\n# end\n'],
  ['an empty list and a comment', '  severity: major\n  status: open\n  review: [] # none\n'],
  ['a list in brackets with spaces', '  severity: major\n  status: open\n  review: [ critical,security ]\n'],
  [
    'brackets that end on another line',
    '  severity: major\n  status: open\n  review: [critical,\n    security]\n',
  ],
  [
    'a list with a wide step',
    '  severity: major\n  status: open\n  review:\n      - critical\n      - security\n',
  ],
  [
    'a list with comments between its items',
    '  severity: major\n  status: open\n  review:\n    # why\n    - critical # one\n    # two\n    - security\n',
  ],
  [
    'braces',
    '  severity: major\n  status: open\n  next_step: { text: "Ask: twice", who: \'kei\', due: 2026-03-30 }\n',
  ],
  [
    'braces over several lines',
    '  severity: major\n  status: open\n  next_step: {\n    text: Ask,\n    who: kei\n  }\n',
  ],
  [
    'a block with a folded text',
    '  severity: major\n  status: open\n  next_step:\n    text: >-\n      Ask\n      twice\n    who: kei # she knows\n',
  ],
  [
    'a decision in braces without spaces',
    "  severity: major\n  status: open\n  decided:\n    severity: {value: major, by: kei, at: '2026-03-26T11:00:24Z'} # sure\n",
  ],
  [
    'a decision as a block',
    '  severity: major\n  status: open\n  decided:\n    severity:\n      value: major\n      by: kei\n      at: 2026-03-26T11:00:24Z\n',
  ],
]

const EVENT = 'at: "2026-03-26T10:56:07Z", event: created, by: "desk:customer"'
const MORES: readonly Row[] = [
  ['a block in braces, and a comment', 'customer: {id: cus_1, tier: business} # big\n'],
  ['a block on lines', "customer:\n    id: 'cus_1' # key\n    tier: business\n"],
  ['an empty list at the top level', 'history: []\n'],
  ['an event in braces', `history:\n  - { ${EVENT} }\n`],
  ['an event without a step', `history:\n- {${EVENT}}\n`],
  ['an event as a block', 'history:\n  - at: 2026-03-26T10:56:07Z\n    event: created\n    by: anna\n'],
  ['events between comments', `history:\n  # first\n  - { ${EVENT} } # phone\n  # last\n`],
  ['brackets in braces', 'engineering: { issues: [acme/java#1] }\n'],
  ['an empty block', 'resolution: {}\n'],
  ['empty lines and a comment', '\n# end\n\n'],
]

const ENDS: readonly Row[] = [
  ['no body', '---\n'],
  ['no line break after the closing line', '---'],
  ['spaces after the closing line', '---  \n\nIt stops.\n'],
  ['a tab after the closing line', '---\t\n\nIt stops.\n'],
  ['no empty line above the body', '---\nText\n'],
  ['more empty lines above the body', '---\n\n\n\nText\n'],
  ['no line break at the end', '---\n\nText'],
  ['empty lines at the end', '---\n\nText\n\n\n'],
  ['a body of spaces', '---\n\n   \n'],
  ['a rule at the top of the body', '---\n\n---\n\n---\n'],
  ['a rule in the body', '---\n\nText\n---\nmore\n'],
  ['a fence with front matter', '---\n\n```yaml\n---\nid: x\n---\n```\n'],
  ['a body that looks like fields', '---\n\ntitle: Export stops\n  severity: major\n'],
  ['a body with signs of YAML', '---\n\n...\n# c\n{{ x }} $y %z \\\\ \\n\n'],
  ['spaces at the ends of lines', '---\n\nText  \n\tmore \n'],
  ['letters of other languages in the body', '---\n\nÄrger 日本 😀\n'],
]

const part = (key: keyof Layout, rows: readonly Row[]) =>
  rows.map(([name, lines]) => ({ name, layout: { ...PLAIN, [key]: lines } }))

const LAYOUTS: readonly { readonly name: string; readonly layout: Layout }[] = [
  { name: 'nothing of its own', layout: PLAIN },
  { name: 'line breaks of Windows', layout: { ...PLAIN, eol: '\r\n' } },
  ...part('opening', OPENINGS),
  ...part('title', TITLES),
  ...part('source', SOURCES),
  ...part('triage', TRIAGES),
  ...part('more', MORES),
  ...part('end', ENDS),
]

/** The lines that only one of two texts has, between what both begin and end with. */
function difference(before: string, after: string): { readonly gone: string; readonly made: string } {
  const [old, now] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return {
    gone: old.slice(head, old.length - tail).join(''),
    made: now.slice(head, now.length - tail).join(''),
  }
}

const edited = (text: string, path: Path, value: unknown) => {
  const file = open(text)
  return editRecord(file, { record: changed(file.record, path, value), body: file.body })
}

function expectEveryByte(text: string): void {
  const file = open(text)
  expect(file.text).toBe(text)
  expect(editRecord(file, { record: structuredClone(file.record), body: file.body })).toBe(text)
}

function expectOnlyTheSeverity(text: string): void {
  const after = edited(text, ['triage', 'severity'], 'minor')
  expect(open(after).record.triage.severity).toBe('minor')
  const { gone, made } = difference(text, after)
  expect(made).toBe(gone.replace(/(severity['"]? ?: *['"]?)major/, '$1minor'))
}

/** In braces around the whole record all fields are on one line. */
function expectOnlyTheTitle(text: string, isOneLine = false): void {
  const after = edited(text, ['title'], 'Another title')
  expect(open(after).record.title).toBe('Another title')
  const { gone, made } = difference(text, after)
  if (!isOneLine) expect(gone).toMatch(/^(?:['"]?title['"]? ?:[^\n]*\n)?(?: [^\n]*\n|\r?\n)*$/)
  expect(made.split('\n').length).toBeLessThanOrEqual(2)
  expect(made.includes('\r')).toBe(gone.includes('\r'))
}

describe('a record’s file keeps every byte, and changes only the line of the severity or the title, with', () => {
  it.each(LAYOUTS)('$name', ({ layout }) => {
    const text = textOf(layout)
    expectEveryByte(text)
    expectOnlyTheSeverity(text)
    expectOnlyTheTitle(text)
  })

  const AT = '2026-03-26T10:56:07Z'
  const SOURCE = { connection: 'zendesk-eu', platform: 'zendesk', native_id: '1', status: 'open' }
  it.each([
    {
      name: 'braces around all fields',
      yaml: `{ id: zendesk-eu-1, title: Export stops, source: { connection: zendesk-eu, platform: zendesk, native_id: "1", status: open, created_at: ${AT}, updated_at: ${AT} }, triage: { severity: major, status: open } }`,
    },
    {
      name: 'JSON',
      yaml: JSON.stringify({
        id: 'zendesk-eu-1',
        title: 'Export stops',
        source: { ...SOURCE, created_at: AT, updated_at: AT },
        triage: { severity: 'major', status: 'open' },
      }),
    },
  ])('$name', ({ yaml }) => {
    const text = `---\n${yaml}\n---\n\nIt stops.\n`
    expectEveryByte(text)
    expectOnlyTheSeverity(text)
    expectOnlyTheTitle(text, true)
  })

  it('any of these together', () => {
    const lines = (rows: readonly Row[], plain: string) =>
      fc.constantFrom(...rows.map(([, text]) => text), plain)
    const layouts = fc.record({
      opening: lines(OPENINGS, PLAIN.opening),
      title: lines(TITLES, PLAIN.title),
      source: lines(SOURCES, PLAIN.source),
      triage: lines(TRIAGES, PLAIN.triage),
      more: lines(MORES, PLAIN.more),
      end: lines(ENDS, PLAIN.end),
      eol: fc.constantFrom<Layout['eol']>('\n', '\r\n'),
    })
    fc.assert(
      fc.property(layouts, (layout) => {
        const text = textOf(layout)
        expectEveryByte(text)
        expectOnlyTheSeverity(text)
        expectOnlyTheTitle(text)
      }),
    )
  })
})
