/** The file that says who has to approve which pull request. */
export const APPROVALS_PATH = 'rules/approvals.yml'
