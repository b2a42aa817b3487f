import { replaceSection } from '@triagebook/record/sections'
import { parseMarkdown } from '@triagebook/text/parse-markdown'
import type { RootContent } from 'mdast'
import { type BodyField, isBodyField, SECTION_FIELDS, sectionTitle } from '../read/fields.ts'
import { nodesOf } from '../read/nodes-of.ts'
import { soleField } from '../read/placeholders.ts'
import type { Playbook } from '../read/playbook.ts'
import { fillPlaybook } from './fill-playbook.ts'

/** The text of a ticket that somebody writes down, and what is asked for and missing in it. */
export interface TicketBody {
  readonly text: string
  readonly missing: readonly BodyField[]
}

/** The Markdown of each section that has any. */
type Sections = ReadonlyMap<BodyField, string>

/**
 * The body of a new ticket, by the template where there is one. Parts of the template for which nothing was written are
 * left out, and what it does not ask for comes at its end: nothing that somebody wrote is lost.
 */
export function ticketBody(template: Playbook | null, sections: Sections): TicketBody {
  const parts = template === null ? [] : partsOf(template.root.children)
  const placed = parts.flatMap(fieldsOf)
  const isWritten = (field: BodyField) => sections.has(field)
  const kept = parts.filter((part) => {
    const fields = fieldsOf(part)
    return fields.length === 0 || fields.some(isWritten)
  })
  const filled = fillPlaybook(
    { root: { type: 'root', children: kept.flat() } },
    {
      words: () => null,
      section: (field) => parseMarkdown(sections.get(field) ?? '').children,
    },
  )
  const others = SECTION_FIELDS.filter((field) => isWritten(field) && !placed.includes(field))
  return {
    text: others.reduce(
      (body, field) => replaceSection(body, sectionTitle(field), sections.get(field) ?? ''),
      filled,
    ),
    missing: (template === null ? SECTION_FIELDS : placed).filter((field) => !isWritten(field)),
  }
}

/** The template cut at its headings of the first and second level. */
function partsOf(children: readonly RootContent[]): readonly (readonly RootContent[])[] {
  const starts = [...children.entries()].flatMap(([index, node]) =>
    node.type === 'heading' && node.depth <= 2 ? [index] : [],
  )
  return [0, ...starts]
    .map((start, index) => children.slice(start, starts[index]))
    .filter((part) => part.length > 0)
}

function fieldsOf(part: readonly RootContent[]): readonly BodyField[] {
  return part
    .flatMap(nodesOf)
    .flatMap((node) => soleField(node) ?? [])
    .filter(isBodyField)
}
