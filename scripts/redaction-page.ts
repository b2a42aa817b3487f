import { ALL_SAMPLES } from '../packages/redact/test-data/all-samples.ts'
import { type Measure, measure, precisionOf, recallOf } from '../packages/redact/test-data/measure.ts'
import { HELD_OUT_SET } from '../packages/redact/test-data/sentences/held-out/held-out-set.ts'
import {
  type GroupMeasure,
  measureSentences,
} from '../packages/redact/test-data/sentences/measure-sentences.ts'
import { printMarkdown } from '../packages/text/src/index.ts'

type Root = Parameters<typeof printMarkdown>[0]
type Words = { readonly type: 'text' | 'inlineCode'; readonly value: string }

/** docs/reference/redaction.md: what redaction finds and takes by mistake, by kind and by name. */
export function redactionPage(): string {
  const redaction = measure()
  const children: Root['children'] = [
    heading(1, text('What redaction finds')),
    paragraph(
      text(
        'Recall is the share of true values that are found; precision is the share of findings that are true values. ',
      ),
      text('Both are measured on values that we wrote from published formats, in '),
      code('packages/redact/test-data'),
      text('. We made the rules with these values in view, so expect worse results on your tickets. '),
      text(
        'A value is found if exactly this value is removed, as its own kind. Look-alikes of all kinds count.',
      ),
    ),
    paragraph(
      text('This page is generated. '),
      code('npm run fix'),
      text(' writes it, '),
      code('npm run bench:redact'),
      text(' prints it.'),
    ),
    table(
      ['Kind', 'True values', 'Found', 'Recall', 'Look-alikes', 'Taken', 'Precision'],
      redaction.map(row),
    ),
    paragraph(
      text('IP addresses are measured with '),
      code('privacy.redact_ip: true'),
      text('; without it, none is searched.'),
    ),
    ...heldOut(),
    heading(2, text('By name')),
    ...redaction.flatMap(({ kind, missed, taken }) => [
      ...listed(kind, 'Not found, or only in part', missed),
      ...listed(kind, 'Taken by mistake', taken),
    ]),
    heading(2, text('Sources of the formats')),
    list(ALL_SAMPLES.map(({ kind, sources }) => [code(kind), text(`: ${sources.join('; ')}.`)])),
  ]
  return printMarkdown({ type: 'root', children })
}

/** The rules on sentences that were written when they were finished. */
function heldOut(): Root['children'] {
  const { groups, taken } = measureSentences(HELD_OUT_SET)
  const alike = HELD_OUT_SET.alike.length
  return [
    heading(2, text('In sentences that the rules were not made with')),
    paragraph(
      text(
        'We wrote these sentences in five languages when the rules were finished, with new values in published formats, ',
      ),
      text('in '),
      code('packages/redact/test-data/sentences/held-out'),
      text(
        '. A value is found if all of it is removed. Of the kinds with several rows, precision counts the look-alikes of the kind in each row.',
      ),
    ),
    table(
      ['What', 'Kind', 'Sentences', 'Found', 'Recall', 'Precision'],
      groups.map((group) => sentenceRow(group, taken.filter(({ kind }) => kind === group.kind).length)),
    ),
    paragraph(
      text(
        `Of ${alike} look-alikes, such as order numbers, hashes, versions, dates and addresses without a secret, something was removed from ${taken.length}. A first run had removed something from 11 and had left one more name that the desk knows; the rules were changed once, for these.`,
      ),
    ),
  ]
}

function sentenceRow({ name, kind, count, missed }: GroupMeasure, taken: number): readonly Words[][] {
  const found = count - missed.length
  const numbers = [count, found, ratio(found / count), ratio(found / (found + taken))]
  return [[text(name)], [code(kind)], ...numbers.map((number) => [text(String(number))])]
}

function row(measured: Measure): readonly Words[][] {
  const { kind, real, alike, missed, taken } = measured
  const numbers = [real, real - missed.length, ratio(recallOf(measured)), alike, taken.length]
  return [[code(kind)], ...[...numbers, ratio(precisionOf(measured))].map((number) => [text(String(number))])]
}

/** Rounded down, so that 1.000 means all. */
function ratio(value: number): string {
  return (Math.floor(value * 1000) / 1000).toFixed(3)
}

function listed(kind: string, what: string, names: readonly string[]): Root['children'] {
  if (names.length === 0) return []
  const all = names.flatMap((name, index) => [...(index > 0 ? [text(', ')] : []), code(name)])
  return [paragraph(text(`${what}, `), code(kind), text(': '), ...all, text('.'))]
}

function heading(depth: 1 | 2, ...children: readonly Words[]) {
  return { type: 'heading' as const, depth, children: [...children] }
}

function paragraph(...children: readonly Words[]) {
  return { type: 'paragraph' as const, children: [...children] }
}

function list(items: readonly (readonly Words[])[]) {
  const children = items.map((words) => ({ type: 'listItem' as const, children: [paragraph(...words)] }))
  return { type: 'list' as const, spread: false, children }
}

function table(head: readonly string[], rows: readonly (readonly (readonly Words[])[])[]) {
  const line = (cells: readonly (readonly Words[])[]) => ({
    type: 'tableRow' as const,
    children: cells.map((words) => ({ type: 'tableCell' as const, children: [...words] })),
  })
  return { type: 'table' as const, children: [line(head.map((name) => [text(name)])), ...rows.map(line)] }
}

function text(value: string): Words {
  return { type: 'text', value }
}

function code(value: string): Words {
  return { type: 'inlineCode', value }
}
