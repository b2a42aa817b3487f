import type { BookTeam } from '../answers/book-answers.ts'

/** Who signs off by the default rules/approvals.yml. */
const SIGN_OFF = '{ team: [security] }'

/** Where a pattern names a folder or file of the book, from the top of the repository. */
const OF_THE_BOOK = /(?<=[ [])\/(?=(?:tickets|rules|playbooks|\.triagebook)\/|triagebook\.yml)/g

interface BookPlace {
  readonly teams: readonly Pick<BookTeam, 'key'>[]
  /** Where in its repository the book is: `support/desk/`, or empty. */
  readonly prefix: string
}

/**
 * The default rules/approvals.yml for a book. Where no team is called security, whoever has that role signs off. A
 * character of the prefix that a pattern or YAML could misread is any character.
 */
export function approvalsText(standard: string, { teams, prefix }: BookPlace): string {
  if (!standard.includes(SIGN_OFF) || standard.search(OF_THE_BOOK) < 0)
    throw new Error('The default rules/approvals.yml lacks a sign-off or paths that could be replaced.')
  const isTeam = teams.some(({ key }) => key === 'security')
  const top = `/${prefix.replace(/[^\w./ -]/gu, '?')}`
  const text = standard.replace(OF_THE_BOOK, top)
  return isTeam ? text : text.replace(SIGN_OFF, '{ role: [security] }')
}
