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
    document: `query PullUnderReview($owner: String!, $repo: String!, $number: Int!, $reviews: String, $comments: String, $commits: String, $contexts: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      state
      isDraft
      isCrossRepository
      title
      body
      headRefName
      headRefOid
      baseRefName
      baseRefOid
      baseRef { target { oid } }
      author { __typename login }
      labels(first: 100) {
        totalCount
        nodes { name }
      }
      reviews(first: 100, after: $reviews) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { state submittedAt author { __typename login } commit { oid } }
      }
      comments(first: 100, after: $comments) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { body createdAt lastEditedAt author { __typename login } }
      }
      commits(first: 100, after: $commits) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          commit {
            oid
            message
            authors(first: 50) {
              totalCount
              nodes { email user { login } }
            }
            committer { email user { login } }
            signature {
              isValid
              signer { login }
              ... on GpgSignature { keyId }
              ... on SshSignature { keyFingerprint }
            }
          }
        }
      }
      timelineItems(itemTypes: [READY_FOR_REVIEW_EVENT], last: 1) {
        nodes { ... on ReadyForReviewEvent { createdAt } }
      }
      statusCheckRollup {
        contexts(first: 100, after: $contexts) {
          totalCount
          pageInfo { hasNextPage endCursor }
          nodes {
            __typename
            ... on CheckRun { name status conclusion startedAt checkSuite { app { slug } } }
            ... on StatusContext { context state createdAt }
          }
        }
      }
    }
  }
}`,
    permissions: { pull_requests: 'read', contents: 'read', checks: 'read', statuses: 'read' },
  },
} as const
