/** For tests: the exact numbers that a part of the page holds, in their order. */
export function numbersIn(html: string, id: string): readonly number[] {
  return [...elementById(html, id).matchAll(/<data value="([^"]*)">/g)].map(([, value]) => Number(value))
}

/** For tests: the article or section with this id, whole. */
export function elementById(html: string, id: string): string {
  const start = html.search(new RegExp(`<(article|section) id="${id}"`))
  const [, tag = ''] = /^<(\w+)/.exec(html.slice(start)) ?? []
  return html.slice(start, html.indexOf(`</${tag}>`, start))
}

const EMPTY_TAGS = ['meta', 'link']

/** For tests: the tags of a page, each with its attributes as written; throws where tags do not close in order. */
export function tagsOf(html: string): readonly { readonly name: string; readonly attributes: string }[] {
  const open: string[] = []
  const tags = [...html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w-]*(?:="[^"]*")?)*)\s*>/gi)]
  const marks = html.match(/</g)?.length ?? 0
  // The doctype is the one mark that is no tag.
  if (marks !== tags.length + 1) throw new Error(`${marks - tags.length - 1} marks are not tags.`)
  for (const [, slash, name = ''] of tags) {
    if (slash === '' && !EMPTY_TAGS.includes(name)) open.push(name)
    if (slash === '/' && open.pop() !== name) throw new Error(`</${name}> closes what is not open.`)
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} stay open.`)
  return tags.flatMap(([, slash, name = '', attributes = '']) => (slash === '' ? [{ name, attributes }] : []))
}
