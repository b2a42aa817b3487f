import { ALL_SAMPLES } from '../packages/redact/test-data/all-samples.ts'
import { type Measure, measure, precisionOf, recallOf } from '../packages/redact/test-data/measure.ts'
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
