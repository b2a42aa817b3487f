import { RECORD_ORDER } from '../schema/record-order.ts'
import { printBlock } from '../yaml/print-yaml.ts'
import type { RecordContent } from './record-file.ts'

const LAYOUT = { indent: '', step: '  ', oneLine: false }

/** A record's file as new: keys in the schema's order, each event and decision on one line. Same content, same bytes. */
export function printRecord({ record, body }: RecordContent, form: 'md' | 'yaml' = 'md'): string {
  const yaml = printBlock({ ...record }, RECORD_ORDER, LAYOUT)
  if (form === 'yaml') return yaml + (body === '' ? '' : printBodyField(body, LAYOUT.step))
  return `---\n${yaml}---\n${body === '' ? '' : `\n${body}`}`
}

/** The body as a field of plain YAML: a block scalar where that keeps every character. */
export function printBodyField(body: string, indent: string): string {
  const text = body.replace(/\n+$/, '')
  const ending = body.slice(text.length)
  const needsQuotes = /^[ \t]*(?:\n|$)|\n[ \t]+$|[^\P{Cc}\t\n]|\uFEFF/u.test(text)
  if (needsQuotes) return `body: ${JSON.stringify(body)}\n`
  const chomping = ending === '' ? '-' : ending === '\n' ? '' : '+'
  const indentation = /^[ \t]/.test(text) ? String(indent.length) : ''
  const lines = text.split('\n').map((line) => (line === '' ? '' : indent + line))
  return `body: |${indentation}${chomping}\n${lines.join('\n')}${ending === '' ? '\n' : ending}`
}
