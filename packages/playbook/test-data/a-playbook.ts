import { TICKET_TYPES } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { type Playbook, readPlaybook } from '../src/index.ts'

const PATH = 'playbooks/probe.md'
const HEAD = 'version: 1\nname: Probe\nkind: template\nfor: ticket\n'

/** A template for tickets with this text, unless the head says otherwise. */
export function aPlaybook(body: string, head = HEAD): Playbook {
  const result = readPlaybook(PATH, `---\n${head}---\n\n${body}`, TICKET_TYPES)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result.value
}

/** What is wrong with a playbook: `line:col code`. */
export function problemsOf(body: string, head = HEAD): readonly Problem[] {
  return readPlaybook(PATH, `---\n${head}---\n\n${body}`, TICKET_TYPES).problems
}
