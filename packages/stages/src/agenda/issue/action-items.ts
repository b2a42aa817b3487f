import { parseMarkdown, printMarkdown } from '@triagebook/text/markdown'

/** A check box in an agenda: what somebody has to do. */
export interface ActionItem {
  /** Markdown of one line. */
  readonly text: string
  readonly isDone: boolean
  /** Over how many agendas it was carried. */
  readonly carried: number
}

type Node = ReturnType<typeof parseMarkdown> | Child
type Child = ReturnType<typeof parseMarkdown>['children'][number]
type Block = Parameters<typeof printMarkdown>[0]['children'][number]
type Inline = Extract<Block, { type: 'paragraph' }>['children'][number]

const CARRIED = /(?: \(carried (\d+)x\))?$/
const PAGE_OF_GITHUB = /^https:\/\/(?:www\.)?github\.com\//

/** The check boxes of an agenda, in their order. The agenda itself has none, so all of them are people's. */
export function actionItemsIn(body: string): readonly ActionItem[] {
  return itemsIn(parseMarkdown(body)).filter(({ text }) => text !== '')
}

/** What is still open moves to the next agenda. */
export function carriedOver(items: readonly ActionItem[]): readonly ActionItem[] {
  return items.filter(({ isDone }) => !isDone).map((item) => ({ ...item, carried: item.carried + 1 }))
}

/** `- [ ] Lena asks for the log (carried 3x)` */
export function itemLine({ text, isDone, carried }: ActionItem): string {
  return `- [${isDone ? 'x' : ' '}] ${text}${carried === 0 ? '' : ` (carried ${carried}x)`}`
}

function itemsIn(node: Node): readonly ActionItem[] {
  if (!('children' in node)) return []
  const own =
    node.type === 'listItem' && typeof node.checked === 'boolean'
      ? [itemOf(node.children[0], node.checked)]
      : []
  return [...own, ...node.children.flatMap((child) => itemsIn(child))]
}

function itemOf(first: Node | undefined, isDone: boolean): ActionItem {
  const words = first?.type === 'paragraph' ? oneLine(first.children) : ''
  const [suffix = '', times = '0'] = CARRIED.exec(words) ?? []
  return { text: words.slice(0, words.length - suffix.length), isDone, carried: Number(times) }
}

function oneLine(content: readonly Inline[]): string {
  const children = content.flatMap(quiet)
  return printMarkdown({ type: 'root', children: [{ type: 'paragraph', children }] })
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** Without pictures and HTML. A page of GitHub, linked directly, would tell of each agenda that names it. */
function quiet(node: Inline): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [node]
    case 'inlineCode':
      // As code it could hold a marker.
      return [node.value.includes('<!--') ? { type: 'text', value: node.value } : node]
    case 'break':
      return [{ type: 'text', value: ' ' }]
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ ...node, children: node.children.flatMap(quiet) }]
    case 'link': {
      const url = node.url.replace(PAGE_OF_GITHUB, 'https://redirect.github.com/')
      return [{ ...node, url, children: node.children.flatMap(quiet) }]
    }
    default:
      return []
  }
}
