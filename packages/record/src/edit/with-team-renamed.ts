import { isMap, isScalar, isSeq, type ParsedNode, parseDocument, type Scalar } from 'yaml'
import { applyEdits, type TextEdit } from '../problem/text-edit.ts'
import type { Slug } from '../schema/types.generated.ts'
import { pairOf } from '../yaml/node-path.ts'
import { printScalar } from '../yaml/print-yaml.ts'

/** The files in which people name teams, besides records. */
export type TeamFile = 'settings' | 'rules' | 'mapping'

type Keys = readonly (string | number)[]

/** The text of a valid file with another name of a team wherever it stands; every other byte stays. */
export function withTeamRenamed(file: TeamFile, text: string, from: Slug, to: Slug): string {
  const edits: TextEdit[] = []
  const rename = ({ value, range }: Scalar.Parsed) => {
    if (String(value).toLowerCase() === from)
      edits.push({ start: range[0], end: range[1], text: printScalar(to) })
  }
  const visit = (node: ParsedNode | null, keys: Keys, isTeamCondition: boolean) => {
    if (isScalar(node) && (isTeamCondition || isTeam(file, keys))) rename(node)
    if (isSeq(node))
      for (const [index, item] of node.items.entries()) visit(item, [...keys, index], isTeamCondition)
    if (!isMap(node)) return
    const field = pairOf(node, 'field')?.value
    const isAboutTeam = file === 'rules' && isScalar(field) && field.value === 'triage.team'
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue
      if (file === 'settings' && keys.length === 1 && keys[0] === 'teams') rename(key)
      visit(value, [...keys, String(key.value)], isAboutTeam && COMPARING.includes(String(key.value)))
    }
  }
  visit(parseDocument(text, { stringKeys: true }).contents, [], false)
  return applyEdits(text, edits)
}

/** The operators of a condition that compare with whole values. */
const COMPARING = ['equals', 'in', 'contains']

/** Whether the value that stands there is a team. */
function isTeam(file: TeamFile, keys: Keys): boolean {
  const last = keys.at(-1)
  // Who approves is a list of teams; an example of a route expects one.
  if (file === 'rules')
    return last === 'team' || keys.at(-2) === 'team' || (keys[0] === 'teams' && last === 'expect')
  if (file === 'settings') return keys.length === 4 && keys[0] === 'meetings' && keys[2] === 'teams'
  return keys[0] === 'fields' && keys[1] === 'triage.team' && (keys[2] === 'map' || last === 'value')
}
