/** The file with the team's own checks of records. */
export const CHECKS_PATH = 'rules/checks.yml'
