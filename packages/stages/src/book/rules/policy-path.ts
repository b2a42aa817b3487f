/** The file that says what redaction leaves in the text. */
export const POLICY_PATH = 'rules/redact.yml'
