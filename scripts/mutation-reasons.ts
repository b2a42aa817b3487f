/** Why a change of the code may go unnoticed, by its file and a part of the changed line; the first that fits counts. */
interface Reason {
  /** The end of the path; empty for any. */
  readonly file: string
  readonly parts: readonly string[]
  readonly why: string
}

const NEVER = 'means the same: the types allow what it stands in for, and it never happens'
const TIES = 'means the same to people: it only puts two machines’ news of one moment into some order'
const SHORTCUT = 'means the same: a shorter way to what the lines below find too'
const CAUGHT = 'means the same: what it throws is caught, and the exact reader decides'
const RIGHT_ANYWAY =
  'gives the same file: what is written is read again, and where that fails it is written in another way'
const GAP = 'a gap: no test has a record for which it makes a difference'

const REASONS: readonly Reason[] = [
  { file: 'fast-yaml.ts', parts: ['LONGEST'], why: 'means the same: at the limit itself both readers agree' },
  {
    file: 'fast-yaml.ts',
    parts: ['true ? value'],
    why: 'no text is known that gets here: what begins another document is handed over before',
  },
  { file: 'fast-yaml.ts', parts: ['false || !WORD'], why: 'means the same: it only saves time' },
  {
    file: 'fast-yaml.ts',
    parts: ['Start > 0'],
    why: 'means the same: a `&` or `!` stands before the name, so that none begins at 0',
  },
  {
    file: 'fast-yaml.ts',
    parts: ['const BLOCK_HEADER'],
    why: 'means the same: of the seven characters it looks at, only the last ones can be a sign and a line break',
  },
  {
    file: 'fast-yaml.ts',
    parts: ['const STRANGE'],
    why: 'means the same where a bracket ends deeper than its key; right below it no test tells one space from more',
  },
  {
    file: 'fast-yaml.ts',
    parts: ['if (false) throw', '.SEQUENCE) ;'],
    why: 'means the same: an alias takes the end of its block for its own, so that the parts run out',
  },
  { file: 'fast-yaml.ts', parts: ['.type !== EVENT_ID', '.type === EVENT_ID'], why: CAUGHT },

  {
    file: 'edit/merge-list.ts',
    parts: ['Math.max(old.length'],
    why: 'means the same: past the end of one list nothing equals nothing but its own end',
  },
  {
    file: 'edit/merge-list.ts',
    parts: ['MOST_COMPARISONS'],
    why: 'means the same but for the time it takes; the kind of a step is read as “not kept”',
  },
  {
    file: 'edit/merge-list.ts',
    parts: ['i <= old.length', 'if (true && same', 'at(i + 1, j) > at'],
    why: 'gives another list of steps that is as short',
  },
  {
    file: 'edit/merge-list.ts',
    parts: ['new Array()', 'old.length + 1; i', 'next.length + 1; j', 'lengths[i][j]'],
    why: 'means the same: a missing length counts as 0',
  },
  {
    file: 'edit/merge-list.ts',
    parts: ['below[j] && 0'],
    why: 'gives a list of steps that is not the shortest for some lists; no test has one',
  },
  {
    file: 'edit/merge-keys.ts',
    parts: ['splice(false'],
    why: 'means the same: what is not found stands at -1, and one more is 0',
  },
  { file: 'edit/edit-block.ts', parts: ['/ *$/', '/^ */', '/^ *- +/', '/ *- +$/'], why: RIGHT_ANYWAY },
  {
    file: 'edit/edit-block.ts',
    parts: ['|| node.flow &&', '(true) && node.flow'],
    why: 'means the same: only lists and braces stand in a line and can be empty',
  },
  {
    file: 'edit/edit-block.ts',
    parts: ['colon', 'if (false) throw', 'lines.length', '|| false) throw', ') ;'],
    why: RIGHT_ANYWAY,
  },
  { file: 'edit/edit-block.ts', parts: ['(true ? step.index'], why: NEVER },
  { file: 'edit/edit-block.ts', parts: ['lines[step.index].end', 'pair.value.range'], why: NEVER },
  {
    file: 'edit/edit-block.ts',
    parts: ['isBody ='],
    why: 'means the same: a body is a text, and no other field of a record is called so',
  },
  { file: 'edit/edit-flow.ts', parts: ['if (false) return sheet', 'if (false) return open'], why: SHORTCUT },
  {
    file: 'edit/edit-flow.ts',
    parts: ['isFields(old)', 'Array.isArray(old)'],
    why: 'means the same: what stands in a line holds only what stands in it, and a value is of its node’s kind',
  },
  {
    file: 'edit/edit-flow.ts',
    parts: ['mergeKeys([]'],
    why: 'means the same for keys in the order that the schema gives them; no test has others in braces',
  },
  { file: 'edit/edit-flow.ts', parts: ['!place && !pairOf'], why: NEVER },
  { file: 'edit/edit-flow.ts', parts: ['spans', 'pieces', 'before : pad', 'true && last'], why: NEVER },
  { file: 'edit/edit-record.ts', parts: ['if (false) return file.text'], why: SHORTCUT },
  {
    file: 'edit/edit-record.ts',
    parts: [
      'parts.ok',
      'if (false) throw',
      'text !== null',
      'again.ok',
      'true && again',
      'if (false) return null',
      'isKept',
      '[{}]',
      '{},',
      'if (true) return null',
    ],
    why: RIGHT_ANYWAY,
  },
  { file: 'edit/edit-record.ts', parts: ['replaceAll'], why: GAP },
  { file: 'edit/rewrite.ts', parts: ['document.toString'], why: GAP },
  { file: 'edit/rewrite.ts', parts: [''], why: RIGHT_ANYWAY },
  {
    file: 'edit/sheet.ts',
    parts: ['found <= 0', 'false ? text.length'],
    why: 'means the same: the text ends with a line break, so that one is found',
  },
  { file: 'edit/sheet.ts', parts: ['startsWith'], why: GAP },
  { file: 'edit/sheet.ts', parts: [''], why: RIGHT_ANYWAY },
  { file: 'edit/with-pseudonym-key.ts', parts: ['toString({})'], why: GAP },
  {
    file: 'edit/with-pseudonym-key.ts',
    parts: [''],
    why: 'a case that settings which were read before cannot be in',
  },
  {
    file: 'edit/with-yaml.ts',
    parts: ['tail', 'head <= most', 'true && isSame', 'Math.max', 'a.replace'],
    why: 'gives the same text: which end a line is counted to says nothing where its bytes are the same; with mixed line breaks no test tells',
  },
  { file: 'edit/with-yaml.ts', parts: ['if (false) return head'], why: SHORTCUT },
  { file: 'edit/with-yaml.ts', parts: [''], why: GAP },
  {
    file: 'edit/scalar-text.ts',
    parts: ['const NOT_TEXT', 'const WORD'],
    why: 'more or fewer texts get quotes; each is still read as the same',
  },
  { file: 'edit/scalar-text.ts', parts: [''], why: GAP },

  { file: '', parts: ['canonical(', 'padStart', 'machineRank(claim)].join', '...keys].join'], why: TIES },
  { file: 'merge/canonical.ts', parts: [''], why: TIES },
  {
    file: 'merge/merge-files.ts',
    parts: ['place = {}', 'if (false) return place'],
    why: 'a place for a text that cannot be read, which an edited text always can',
  },
  {
    file: '',
    parts: [
      'if (false) return settled',
      'if (false) return whole',
      'if (false) return sides',
      'if (false) return { ',
      'return false ? merged',
    ],
    why: SHORTCUT,
  },
  { file: 'merge/merge-set.ts', parts: ['a <= b'], why: 'means the same: no two lines are equal' },
  {
    file: 'merge/merge-value.ts',
    parts: ['kept'],
    why: 'means the same: a field that is undefined is a missing one',
  },
  {
    file: 'merge/merge-body.ts',
    parts: ['return false ? 0'],
    why: 'means the same: what is not found stands at -1, and one more is 0',
  },
  {
    file: 'merge/merge-body.ts',
    parts: ['piecesOf(body ?? '],
    why: 'means the same: the title of no section',
  },
  { file: 'merge/merge-body.ts', parts: ['pieces.theirs).title', '>= rank'], why: NEVER },
  {
    file: 'merge/body-sections.ts',
    parts: ['key: "Stryker'],
    why: 'means the same: any key that no heading has',
  },
  { file: 'merge/settle-history.ts', parts: ['history.findLast', 'triage.decided[field]'], why: NEVER },
  { file: '', parts: ['Stryker was here'], why: NEVER },
]

export function reasonFor(path: string, became: string): string {
  const reason = REASONS.find(
    ({ file, parts }) => path.endsWith(file) && parts.some((part) => became.includes(part)),
  )
  return reason?.why ?? GAP
}
