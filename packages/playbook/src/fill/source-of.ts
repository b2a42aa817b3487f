import type { RecordContent } from '@triagebook/record'
import { sectionsOf } from '@triagebook/record/sections'
import { oneLine } from '@triagebook/text/plain'
import type { Paragraph, RootContent } from 'mdast'
import { type BodyField, sectionTitle } from '../read/fields.ts'
import { quoted } from './quoted.ts'
import type { Source } from './source.ts'

/** What others may know of a security report: nothing that anybody wrote about it. */
const OF_SECURITY: ReadonlySet<string> = new Set([
  ...['id', 'source.url', 'triage.type', 'triage.severity', 'triage.priority', 'triage.status'],
  ...['triage.team', 'triage.support_owner', 'triage.engineering_owner'],
])

const NOT_SHOWN = 'not shown: a security report'

/** As long as a title may be. */
const LONGEST = 1000

/** The ticket as the source of a playbook. Of a security report only what says no word of it. */
export function sourceOf({ record, body }: RecordContent): Source {
  const isSecurity = record.triage.type === 'security'
  const sections = sectionsOf(body)
  return {
    words: (field) => {
      const words = wordsAt(record, field.split('.'))
      return isSecurity && words !== null && !OF_SECURITY.has(field) ? [NOT_SHOWN] : words
    },
    section: (field) => {
      const content = contentOf(field)
      return isSecurity && content !== null ? [notShown()] : content
    },
  }

  function contentOf(field: BodyField): readonly RootContent[] | null {
    const section = sections.find(({ title }) => title === sectionTitle(field))
    return section === undefined ? null : quoted(section.content)
  }
}

function notShown(): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: NOT_SHOWN }] }
}

function wordsAt(value: unknown, [key, ...path]: readonly string[]): readonly string[] | null {
  if (value === undefined || value === null) return null
  if (key !== undefined) return isFields(value) ? wordsAt(value[key], path) : null
  const words = (Array.isArray(value) ? value : [value]).map(inWords).filter((word) => word !== '')
  return words.length === 0 ? null : words
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return oneLine(String(value), LONGEST)
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
