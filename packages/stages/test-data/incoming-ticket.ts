import { readSettings, type Settings, TriagebookError } from '@triagebook/record'
import type { Policy } from '@triagebook/redact'
import { readPolicy } from '@triagebook/redact/read-policy'

/** Settings with more lines after the ones that every book has. */
function settingsWith(lines = ''): Settings {
  const result = readSettings(
    'triagebook.yml',
    `version: 1\ntime_zone: UTC\nteams: { java: { name: Java } }\n${lines}`,
  )
  if (!result.ok) throw new TriagebookError(result.problems)
  return result.value
}

/** Lets nothing stay that looks like a secret. */
export function strictPolicy(): Policy {
  const result = readPolicy(settingsWith(), null)
  if (!result.ok) throw new TriagebookError(result.problems)
  return result.value
}
