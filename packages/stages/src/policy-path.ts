/** What may stay in a book's words. */
export const POLICY_PATH = 'rules/redact.yml'
