import { hiddenCharacter } from '@triagebook/record/problem'

const RESERVED_NAME = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
const GIT_FOLDER = /^(\.git|git~\d+)$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const FORBIDDEN_CHARACTER = /[\u0000-\u001f\u007f<>:"|?*\\]/
/** What replaces bytes of a name that are not valid UTF-8. */
const NO_TEXT = '\uFFFD'

/**
 * Why a path cannot name a file of a book; null where it can.
 *
 * A book is cloned to Windows and macOS too, so a name that one of them reads as a device, a stream or a Git folder is refused everywhere.
 */
export function unsafeBecause(path: string): string | null {
  if (path === '') return 'it is empty'
  if (FORBIDDEN_CHARACTER.test(path)) return 'it has a character that not every system allows in a file name'
  if (path.includes(NO_TEXT)) return 'it contains bytes that are not valid UTF-8'
  const hidden = hiddenCharacter(path)
  if (hidden !== null) return `it contains the hidden character ${hidden}, so it looks like another name`
  if (path.startsWith('/')) return 'it does not start inside the book'
  for (const part of path.split('/')) {
    if (part === '' || part === '.') return 'it has an empty part'
    if (part === '..') return 'it leaves a folder with “..”'
    if (GIT_FOLDER.test(part)) return 'Git keeps its own files there'
    if (RESERVED_NAME.test(part)) return `“${part}” is the name of a device on Windows`
    if (part.endsWith('.') || part.endsWith(' '))
      return `“${part}” ends in a dot or a space, which Windows drops`
  }
  return null
}
