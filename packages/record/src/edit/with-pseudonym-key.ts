import { isMap, parseDocument } from 'yaml'
import { isFields } from '../yaml/print-yaml.ts'
import { blockEdits } from './edit-block.ts'
import { sourceTextOf, withEdits } from './source-text.ts'
import { UneditableLayout } from './uneditable-layout.ts'

/** The text of a valid triagebook.yml with the key's fingerprint under `privacy`; every other line stays. */
export function withPseudonymKey(text: string, fingerprint: string): string {
  const document = parseDocument(text)
  const root = document.contents
  const old: unknown = document.toJS()
  if (!isMap(root) || !isFields(old)) return text
  const privacy = isFields(old.privacy) ? old.privacy : {}
  const next = { ...old, privacy: { ...privacy, pseudonym_key: fingerprint } }
  try {
    const order = Object.fromEntries(Object.keys(next).map((key) => [key, {}]))
    const source = sourceTextOf(text, root)
    return withEdits(source, blockEdits(source, { map: root, old, next, order, oneLine: false }))
  } catch (error) {
    if (!(error instanceof UneditableLayout)) throw error
    document.setIn(['privacy', 'pseudonym_key'], fingerprint)
    return document.toString({ lineWidth: 0 })
  }
}
