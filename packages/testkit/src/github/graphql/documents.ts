import type { GraphQLDocument } from './document.ts'

/**
 * What schema/github/schema.graphql is cut out for, and what the double's own tests send. A caller hands in its own
 * documents; scripts/subset-github-api.ts reads them too.
 */
export const DOCUMENTS = {
  /** Reviews, commits and files of a pull request in one query. */
  pullRequest: {
    document: `query PullRequest($owner: String!, $name: String!, $number: Int!, $reviews: String, $commits: String, $files: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      id
      number
      state
      isDraft
      mergeable
      headRefName
      headRefOid
      baseRefName
      reviewDecision
      author { __typename login }
      reviews(first: 100, after: $reviews) {
        pageInfo { hasNextPage endCursor }
        nodes { id databaseId state body submittedAt author { __typename login } commit { oid } }
      }
      commits(first: 100, after: $commits) {
        pageInfo { hasNextPage endCursor }
        nodes { commit { oid message committedDate author { name email user { login } } } }
      }
      files(first: 100, after: $files) {
        pageInfo { hasNextPage endCursor }
        nodes { path changeType additions deletions }
      }
    }
  }
}`,
    permissions: { pull_requests: 'read', contents: 'read' },
  },
  createCommitOnBranch: {
    document: `mutation CreateCommitOnBranch($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } ref { name } }
}`,
    permissions: { contents: 'write' },
  },
  pinIssue: {
    document: `mutation PinIssue($issueId: ID!) {
  pinIssue(input: { issueId: $issueId }) { issue { id number isPinned } }
}`,
    permissions: { issues: 'write' },
  },
  unpinIssue: {
    document: `mutation UnpinIssue($issueId: ID!) {
  unpinIssue(input: { issueId: $issueId }) { issue { id number isPinned } }
}`,
    permissions: { issues: 'write' },
  },
  pinnedIssues: {
    document: `query PinnedIssues($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    pinnedIssues(first: 3) { nodes { issue { id number title } pinnedBy { __typename login } } }
  }
}`,
    permissions: { issues: 'read' },
  },
  minimizeComment: {
    document: `mutation MinimizeComment($subjectId: ID!, $classifier: ReportedContentClassifiers!) {
  minimizeComment(input: { subjectId: $subjectId, classifier: $classifier }) {
    minimizedComment { isMinimized minimizedReason }
  }
}`,
    permissions: { issues: 'write' },
  },
  resolveNodes: {
    document: `query ResolveNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Issue { number }
    ... on PullRequest { number }
    ... on IssueComment { databaseId }
  }
}`,
    permissions: { issues: 'read', pull_requests: 'read' },
  },
} as const satisfies Readonly<Record<string, GraphQLDocument>>
