import {
  DECIDED_FIELDS,
  type DecidedField,
  type DecidedValue,
  type Decision,
  humanize,
  ruleName,
  ruleVersion,
  valueWords,
} from '@triagebook/record'
import { oneLine } from '@triagebook/text/plain'
import type { SaidTicket } from './said.ts'

/** One field that a pull request decides, in words. */
export interface DecisionRow {
  readonly field: string
  /** `minor`; `minor → critical` where there was another value. */
  readonly value: string
  /** `rule crash-words (version 2026.1)`, or a login. */
  readonly by: string
  readonly why: string
}

const LONGEST_WHY = 200

/** What a pull request decides of a ticket: all decided fields of a new one, of another one those that change. */
export function decisionsOf({ record, before }: SaidTicket): readonly DecisionRow[] {
  return DECIDED_FIELDS.flatMap((field): readonly DecisionRow[] => {
    const [value, old] = [record.triage[field], before?.[field]]
    const line = record.triage.decided?.[field]
    const isSame = value === old && line?.by === before?.decided?.[field]?.by
    if (isSame || (line === undefined && old === undefined)) return []
    return [
      {
        field: humanize(field),
        value: changeWords(old, value),
        by: line === undefined ? '' : actorWords(line.by),
        why: line === undefined ? '' : whyWords(line, record.source.withheld === true, field),
      },
    ]
  })
}

function changeWords(old: DecidedValue | undefined, value: DecidedValue | undefined): string {
  return old === undefined || old === value ? valueWords(value) : `${valueWords(old)} → ${valueWords(value)}`
}

function actorWords(by: string): string {
  const rule = ruleName(by)
  if (rule !== undefined) return `rule ${rule} (version ${ruleVersion(by)})`
  return by === 'person:unknown' ? 'somebody' : by.startsWith('desk:') ? 'the desk' : by
}

/** The words that a rule matched are a customer’s: of a withheld ticket they stay on the desk, and a person’s reason too. */
function whyWords({ why = '', disagreement }: Decision, isWithheld: boolean, field: DecidedField): string {
  const overruled =
    disagreement === undefined
      ? ''
      : `overrules ${actorWords(disagreement.by)}, which said ${humanize(field).toLowerCase()} ${valueWords(disagreement.value)}`
  return oneLine([isWithheld ? '' : why, overruled].filter((words) => words !== '').join('; '), LONGEST_WHY)
}
