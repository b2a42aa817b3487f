import { BOOK_FORMATS, readSchema } from '../packages/record/scripts/read-schema.ts'
import { printMarkdown } from '../packages/text/src/index.ts'
import { blocksOf, type Field, formsOf, type Schema } from './schema-fields.ts'

type Root = Parameters<typeof printMarkdown>[0]
type Words = { readonly type: 'text' | 'inlineCode'; readonly value: string }

/** docs/reference/fields.md: every field of every file of a book, from the schemas. */
export function fieldsPage(): string {
  const schemas = BOOK_FORMATS.map((name) => readSchema<Schema>(name))
  const shown = new Set<string>()
  const forms = new Map(schemas.flatMap(formsOf).map(({ name, meaning }) => [name, meaning]))
  const children: Root['children'] = [
    heading(1, text('Fields')),
    paragraph(
      text('Every field of every file of a book. This page is generated from the schemas. '),
      code('npm run fix'),
      text(' writes it anew.'),
    ),
    ...schemas.flatMap((schema) =>
      blocksOf(schema).flatMap(({ title, meaning, fields }, index) => {
        // A block that several files share is shown below the first of them.
        if (shown.has(title)) return []
        shown.add(title)
        return [
          heading(index === 0 ? 2 : 3, text(title)),
          paragraph(text(meaning)),
          table(['Field', 'Needed', 'Form', 'Meaning'], fields.map(row)),
        ]
      }),
    ),
    heading(2, text('Forms')),
    table(
      ['Form', 'Meaning'],
      [...forms].sort().map(([name, meaning]) => [[text(name)], [text(meaning)]]),
    ),
  ]
  return printMarkdown({ type: 'root', children })
}

function row({ path, needed, form, meaning }: Field): readonly (readonly Words[])[] {
  return [[code(path)], [text(needed ? 'yes' : '')], formWords(form), [text(meaning)]]
}

function formWords(form: Field['form']): readonly Words[] {
  if (typeof form === 'string') return [text(form)]
  return form.flatMap((word, index) => (index === 0 ? [code(word)] : [text(' '), code(word)]))
}

function table(head: readonly string[], rows: readonly (readonly (readonly Words[])[])[]) {
  const cells = [head.map((title) => [text(title)]), ...rows]
  return {
    type: 'table' as const,
    children: cells.map((row) => ({
      type: 'tableRow' as const,
      children: row.map((cell) => ({ type: 'tableCell' as const, children: [...cell] })),
    })),
  }
}

function heading(depth: 1 | 2 | 3, ...children: readonly Words[]) {
  return { type: 'heading' as const, depth, children: [...children] }
}

function paragraph(...children: readonly Words[]) {
  return { type: 'paragraph' as const, children: [...children] }
}

function text(value: string): Words {
  return { type: 'text', value }
}

function code(value: string): Words {
  return { type: 'inlineCode', value }
}
