import { existsSync } from 'node:fs'
import { TriagebookError } from '@triagebook/record/problem'
import { sniffFile } from '@triagebook/sources/sniff-file'
import { orThrow } from '../book/open-book.ts'
import { defineStage, type Run } from '../stage/define-stage.ts'
import type { Inputs } from '../stage/input-table.ts'
import { outputFile, type Plan } from '../stage/plan.ts'
import { SNIFF } from './about.ts'
import { PROBLEMS, problem } from './problems.ts'

interface Sniffed {
  readonly mapping: string
  readonly out: string | undefined
}

/** A first mapping of a file. It needs no book. */
export const sniff = defineStage({ ...SNIFF, problems: PROBLEMS, ports: [], read, plan })

function read({ file, out }: Inputs<typeof SNIFF.inputs>): Sniffed {
  const mapping = orThrow(sniffFile(file))
  if (out !== undefined && existsSync(out))
    throw new TriagebookError([problem('import/already-there', { file: out })])
  return { mapping, out }
}

function plan({ mapping, out }: Sniffed, { dryRun }: Run): Plan {
  const report = { decision: 'sniffed', problems: [], counts: {} }
  if (out === undefined)
    return { changes: [], effects: [], report: { ...report, reason: '', output: mapping } }
  const reason = dryRun
    ? `${out} would be written.`
    : `${out} written. Read every line and fill in what is marked; then import with it.`
  return { changes: [outputFile(out, mapping)], effects: [], report: { ...report, reason } }
}
