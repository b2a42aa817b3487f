import { cleanText } from '@triagebook/text/plain'

/**
 * Text with words of tickets, for a terminal: without hidden characters, but with the joiners of emoji and of scripts such
 * as Persian; and nothing in it that a runner takes for a command.
 */
export function textForReader(text: string): string {
  return cleanText(text)
    .replaceAll('##[', '## [')
    .replace(/^([^\S\n]*):(?=:)/gm, '$1\\:')
}
