/** A text in the two forms in which the desk gives it. */
export interface CommentBody {
  readonly html_body: string
  readonly plain_body: string
}

/** Paragraphs, `- ` and `1. ` lists and fences of a story's text, as the desk's own editor would have sent them. */
export function commentBody(text: string): CommentBody {
  return { html_body: blocks(text).map(html).join(''), plain_body: blocks(text).map(plain).join('\n\n') }
}

type Block = { readonly form: 'code' | 'ul' | 'ol' | 'p'; readonly lines: readonly string[] }

function blocks(text: string): readonly Block[] {
  return text.split(/(?:^|\n\n)```\n([\s\S]*?)\n```/).flatMap((part, place): readonly Block[] => {
    if (place % 2 === 1) return [{ form: 'code', lines: part.split('\n') }]
    return part
      .split('\n\n')
      .filter((block) => block.trim() !== '')
      .map(block)
  })
}

function block(text: string): Block {
  const lines = text.split('\n').filter((line) => line !== '')
  if (lines.every((line) => /^- /.test(line)))
    return { form: 'ul', lines: lines.map((line) => line.slice(2)) }
  if (lines.every((line) => /^\d+\. /.test(line)))
    return { form: 'ol', lines: lines.map((line) => line.replace(/^\d+\. /, '')) }
  return { form: 'p', lines }
}

function html({ form, lines }: Block): string {
  const safe = lines.map(escaped)
  if (form === 'code') return `<pre>${safe.join('\n')}</pre>`
  if (form === 'p') return `<p>${safe.join('<br>')}</p>`
  return `<${form}>${safe.map((line) => `<li>${line}</li>`).join('')}</${form}>`
}

function plain({ form, lines }: Block): string {
  if (form === 'ul') return lines.map((line) => `- ${line}`).join('\n')
  return lines.map((line, place) => (form === 'ol' ? `${place + 1}. ${line}` : line)).join('\n')
}

/** The editor makes links of what looks like one. */
function escaped(line: string): string {
  const safe = line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  return safe.replace(/https?:\/\/[^\s&)]+(?:&amp;[^\s&)]+)*/g, (link) => `<a href="${link}">${link}</a>`)
}
