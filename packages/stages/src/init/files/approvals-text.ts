import type { BookTeam } from '../answers/book-answers.ts'

/** Who signs off by the default rules/approvals.yml. */
const SIGN_OFF = '{ team: [security] }'

/** The default rules/approvals.yml; where no team is called security, whoever has that role signs off. */
export function approvalsText(standard: string, teams: readonly Pick<BookTeam, 'key'>[]): string {
  if (!standard.includes(SIGN_OFF))
    throw new Error('The default rules/approvals.yml asks no team for a sign-off that could be replaced.')
  return teams.some(({ key }) => key === 'security')
    ? standard
    : standard.replace(SIGN_OFF, '{ role: [security] }')
}
