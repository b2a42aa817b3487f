/**
 * What is asked in GraphQL, because REST has no such operation or takes many calls, with the permissions of each as an app
 * names them. packages/testkit checks them against GitHub’s schema.
 */
export const DOCUMENTS = {
  viewer: {
    document: `query Viewer {
  viewer { login }
}`,
    permissions: {},
  },
  pinnedIssues: {
    document: `query PinnedIssues($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    pinnedIssues(first: 3) { nodes { issue { number } } }
  }
}`,
    permissions: { issues: 'read' },
  },
  pinIssue: {
    document: `mutation PinIssue($issueId: ID!) {
  pinIssue(input: { issueId: $issueId }) { issue { number } }
}`,
    permissions: { issues: 'write' },
  },
  unpinIssue: {
    document: `mutation UnpinIssue($issueId: ID!) {
  unpinIssue(input: { issueId: $issueId }) { issue { number } }
}`,
    permissions: { issues: 'write' },
  },
  pullUnderReview: {
    document: `query PullUnderReview($owner: String!, $repo: String!, $number: Int!, $reviews: String, $commits: String, $files: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state
      isDraft
      headRefName
      headRefOid
      baseRefName
      author { __typename login }
      reviews(first: 100, after: $reviews) {
        pageInfo { hasNextPage endCursor }
        nodes { state body submittedAt author { __typename login } commit { oid } }
      }
      commits(first: 100, after: $commits) {
        pageInfo { hasNextPage endCursor }
        nodes { commit { oid author { user { login } } } }
      }
      files(first: 100, after: $files) {
        pageInfo { hasNextPage endCursor }
        nodes { path }
      }
    }
  }
}`,
    permissions: { pull_requests: 'read', contents: 'read' },
  },
} as const
