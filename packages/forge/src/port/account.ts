/** Who a token acts as. Bots have GitHub's ending: `github-actions[bot]`. */
export interface Account {
  readonly login: string
  /** `workflow` is the token that each job gets, `app` an installed app's, `person` somebody's own. */
  readonly kind: 'workflow' | 'app' | 'person'
}
