import { PREFIX } from './prefix.ts'

/** Prints a checklist with the fields of a ticket in it. */
export function checklistCommand(playbook: string, id: string): string {
  return `${PREFIX}playbook ${playbook} ${id}`
}
