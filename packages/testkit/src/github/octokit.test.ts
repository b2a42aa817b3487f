import { getOctokit } from '@actions/github'
import { expect, it } from 'vitest'
import { DOCUMENTS } from './graphql/documents.ts'
import { startGitHub } from './start-github.ts'

it('is a GitHub to Octokit, with its pages and its GraphQL', async () => {
  const github = await startGitHub({ documents: Object.values(DOCUMENTS) })
  const token = github.workflowToken({ issues: 'write', 'pull-requests': 'read', contents: 'read' })
  const octokit = getOctokit(token, {
    baseUrl: github.url,
  })
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = '2022-11-28'
  })
  const { owner, repo } = github.repository
  for (const title of ['One', 'Two', 'Three']) await octokit.rest.issues.create({ owner, repo, title })

  const all = await octokit.paginate(octokit.rest.issues.listForRepo, { owner, repo, per_page: 2 })
  expect(all.map(({ title, user }) => [title, user?.login])).toEqual([
    ['Three', 'github-actions[bot]'],
    ['Two', 'github-actions[bot]'],
    ['One', 'github-actions[bot]'],
  ])
  const ids = all.map(({ node_id }) => node_id)
  await expect(octokit.graphql(DOCUMENTS.resolveNodes.document, { ids })).resolves.toMatchObject({
    nodes: [{ number: 3 }, { number: 2 }, { number: 1 }],
  })
  await expect(octokit.rest.pulls.list({ owner, repo, state: 'open' })).resolves.toMatchObject({ data: [] })
  await expect(octokit.rest.git.getRef({ owner, repo, ref: 'heads/main' })).resolves.toMatchObject({
    data: { ref: 'refs/heads/main' },
  })
})
