import { ok, type Result } from '../problem/result.ts'
import type { RecordFile } from '../record/record-file.ts'
import { yamlStart } from '../yaml/file-text.ts'
import { findFrontMatter } from '../yaml/front-matter.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { RecordParts, YamlRange } from './record-parts.ts'

/** The YAML of a record, read exactly, and its place in the file. */
export function readParts(path: string, text: string, form: RecordFile['form']): Result<RecordParts> {
  const range = findYaml(path, text, form)
  if (!range.ok) return range
  const { start, end, bodyStart } = range.value
  const source = readYaml(path, text, { start, end })
  return source.ok ? ok({ source: source.value, yamlEnd: end, bodyStart }) : source
}

/** Where the YAML of a record begins and ends. */
export function findYaml(path: string, text: string, form: RecordFile['form']): Result<YamlRange> {
  if (form === 'md') return findFrontMatter(path, text)
  return ok({ start: yamlStart(text), end: text.length, bodyStart: null })
}

/** A record's file is Markdown, unless its name says YAML. */
export function formOf(path: string): RecordFile['form'] {
  return /\.ya?ml$/.test(path) ? 'yaml' : 'md'
}
