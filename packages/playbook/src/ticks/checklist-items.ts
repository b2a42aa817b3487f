import type { ListItem, Nodes, Root } from 'mdast'

/** An item with a box to tick. */
export interface ChecklistItem {
  /** Its words on one line, without those of the lists below it. */
  readonly text: string
  readonly ticked: boolean
}

/** The items of a checklist, in their order. Those of a quotation are somebody else's. */
export function checklistItems(root: Root): readonly ChecklistItem[] {
  return itemsBelow(root)
}

function itemsBelow(node: Nodes): readonly ChecklistItem[] {
  if (node.type === 'blockquote' || !('children' in node)) return []
  const below = allBelow(node.children)
  return node.type === 'listItem' && typeof node.checked === 'boolean'
    ? [{ text: ownWords(node), ticked: node.checked }, ...below]
    : below
}

function allBelow(children: readonly Nodes[]): readonly ChecklistItem[] {
  return children.flatMap(itemsBelow)
}

function ownWords({ children }: ListItem): string {
  return children
    .filter(({ type }) => type !== 'list')
    .map(wordsOf)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' '
  if ('children' in node) return joined(node.children)
  return 'value' in node && node.type !== 'html' ? node.value : ''
}

function joined(children: readonly Nodes[]): string {
  return children.map(wordsOf).join('')
}
