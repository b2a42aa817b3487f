import type { CheckCondition } from '@triagebook/record'
import { refuseOwnCheck } from '../compile/refuse-own-check.ts'
import type { Check } from '../facts/check.ts'
import type { Condition } from './condition.ts'
import { shown } from './shown.ts'

/** `checks: [{ check: build, result: [success] }]`: each of them has one of its results. */
export const checks: Condition<'checks'> = (wanted, path, context) => {
  for (const [index, { check }] of wanted.entries()) refuseOwnCheck(check, [...path, index, 'check'], context)
  return (facts) => {
    const reasons: string[] = []
    for (const one of wanted) {
      const found = facts.checks.filter((check) => isOf(check, one))
      const met = found.find(({ result }) => hasResult(one, result))
      if (met === undefined) return { met: false, because: lacking(one, found) }
      reasons.push(`the check ${shown(one.check)} is ${met.result}`)
    }
    return { met: true, because: reasons.join(' and ') }
  }
}

function isOf({ name, app }: Check, wanted: CheckCondition): boolean {
  return name === wanted.check && (wanted.app === undefined || wanted.app === app)
}

function hasResult({ result }: CheckCondition, found: Check['result']): boolean {
  return result.some((one) => one === found)
}

function lacking({ check, app }: CheckCondition, [found]: readonly Check[]): string {
  if (found !== undefined) return `the check ${shown(check)} is ${found.result}`
  return `there is no check ${shown(check)}${app === undefined ? '' : ` by ${app}`}`
}
