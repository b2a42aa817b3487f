/** The file that says what a ticket has to show before it is escalated. */
export const READINESS_PATH = 'rules/readiness.yml'
