import type { RecordParts } from '../file/record-parts.ts'
import type { RecordFile } from '../record/record-file.ts'
import { eolOf } from '../yaml/text-lines.ts'

/** The file with another YAML text and another body; the lines around them stay. */
export function withYaml(file: RecordFile, parts: RecordParts, yaml: string, body: string): string {
  const { source, yamlEnd, bodyStart } = parts
  const head = file.text.slice(0, source.start) + yaml
  if (bodyStart === null) return head + file.text.slice(yamlEnd)
  const fence = file.text.slice(yamlEnd, bodyStart)
  if (body === file.body) return head + fence + file.text.slice(bodyStart)
  const eol = eolOf(file.text)
  const needsLine = file.body === '' ? body !== '' : body.startsWith('\n')
  return head + (needsLine ? wideFence(fence, eol) : fence) + bodyText(file.text.slice(bodyStart), body, eol)
}

/** The closing line with a blank line after it. */
function wideFence(fence: string, eol: string): string {
  return /\n\r?\n$/.test(fence) ? fence : fence.trimEnd() + eol + eol
}

/** The text of the new body; unchanged lines at both ends keep their bytes. */
function bodyText(old: string, next: string, eol: string): string {
  const before = old.split(/(?<=\n)/)
  const after = next.split(/(?<=\n)/)
  const most = Math.min(before.length, after.length)
  const isSame = (a: string | undefined, b: string | undefined) => a?.replace('\r\n', '\n') === b
  let head = 0
  while (head < most && isSame(before[head], after[head])) head++
  let tail = 0
  while (tail < most - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++
  const middle = after
    .slice(head, after.length - tail)
    .join('')
    .replaceAll('\n', eol)
  return before.slice(0, head).join('') + middle + before.slice(before.length - tail).join('')
}
