import { expect, it } from 'vitest'
import { OPERATIONS as LISTED } from '../../scripts/github-operations.ts'
import { OPERATIONS } from './contract/operations.generated.js'
import { HANDLERS } from './rest/index.ts'
import { startGitHub } from './start-github.ts'

const REPOSITORY = '/repos/{owner}/{repo}'

it('has GitHub’s description of the operations that scripts/github-operations.ts lists', () => {
  expect(Object.keys(OPERATIONS)).toEqual(LISTED)
})

it('has every operation that was cut out of GitHub’s description', () => {
  expect([...Object.keys(HANDLERS), 'GET /rate_limit'].sort()).toEqual(Object.keys(OPERATIONS).sort())
})

/** Each operation, in an order in which one makes what the next ones need; drift would fail the test when it ends. */
it('answers every operation as GitHub’s description says', async () => {
  const github = await startGitHub()
  const anna = github.as('anna', 'admin')
  const bert = github.as('bert')
  const app = github.with(github.appToken({ checks: 'write', metadata: 'read' }))
  github.addTeam('leads', ['anna', 'bert'])
  const fix = github.commit('fix', { 'docs/a.md': 'one\ntwo\n', 'README.md': '# Support\n\nMore\n' })
  github.commit('mallory:typo', { 'README.md': '# Suport\n' })
  github.addArtifact({ run: 7, name: 'tickets', zip: Buffer.from('zip') })
  const issue = { issue_number: 1 }
  const pull = { pull_number: 2 }
  const onRepository = (operation: string) => operation.replace(' ', ` ${REPOSITORY}`)
  const call = (client: typeof anna) => (operation: string, parameters?: Record<string, unknown>) =>
    client(onRepository(operation), parameters)
  const asAnna = call(anna)
  const asBert = call(bert)
  const asApp = call(app)

  await asAnna('GET ')
  await call(github.with(github.appItselfToken()))('GET /installation')
  await app('GET /installation/repositories')
  await anna('GET /rate_limit')
  await anna('GET /user')
  await anna('GET /users/{username}', { username: 'bert' })
  await anna('GET /orgs/{org}/members/{username}', { org: 'acme', username: 'bert' })
  await anna('GET /orgs/{org}/memberships/{username}', { org: 'acme', username: 'bert' })
  await anna('GET /orgs/{org}/teams', { org: 'acme' })
  await anna('GET /orgs/{org}/teams/{team_slug}', { org: 'acme', team_slug: 'leads' })
  await anna('GET /orgs/{org}/teams/{team_slug}/members', { org: 'acme', team_slug: 'leads' })
  await anna('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
    org: 'acme',
    team_slug: 'leads',
    username: 'bert',
  })
  await asAnna('GET /activity', { ref: 'main' })
  await asAnna('GET /collaborators/{username}/permission', { username: 'bert' })

  await asAnna('POST /labels', { name: 'P1', color: 'ff0000', description: 'First' })
  await asAnna('GET /labels')
  await asAnna('GET /labels/{name}', { name: 'p1' })
  await asAnna('POST /milestones', { title: 'Next' })
  await asAnna('GET /milestones')
  await asAnna('GET /assignees')
  await asAnna('GET /assignees/{assignee}', { assignee: 'bert' })
  await asAnna('POST /issues', {
    title: 'It fails',
    body: 'Often',
    labels: ['bug', 'P1'],
    assignees: ['bert'],
  })
  await asAnna('GET /issues')
  await asAnna('GET /issues/{issue_number}', issue)
  await asAnna('PATCH /issues/{issue_number}', { ...issue, milestone: 1, state: 'closed' })
  await asAnna('GET /issues/{issue_number}/labels', issue)
  await asAnna('POST /issues/{issue_number}/labels', { ...issue, labels: ['new'] })
  await asAnna('DELETE /issues/{issue_number}/labels/{name}', { ...issue, name: 'bug' })
  await asAnna('PUT /issues/{issue_number}/labels', { ...issue, labels: ['P1'] })
  await asAnna('POST /issues/{issue_number}/assignees', { ...issue, assignees: ['anna'] })
  await asAnna('DELETE /issues/{issue_number}/assignees', { ...issue, assignees: ['bert'] })
  const { id } = await asAnna('POST /issues/{issue_number}/comments', { ...issue, body: 'Me too' })
  const comment = { comment_id: id }
  await asAnna('GET /issues/{issue_number}/comments', issue)
  await asAnna('GET /issues/comments/{comment_id}', comment)
  await asAnna('PATCH /issues/comments/{comment_id}', { ...comment, body: 'Me three' })
  await asAnna('DELETE /issues/comments/{comment_id}', comment)

  await asAnna('POST /pulls', { title: 'Fix it', head: 'fix', base: 'main', body: 'Fixes #1' })
  await asBert('POST /pulls', { title: 'Typo', head: 'mallory:typo', base: 'main' })
  await asAnna('GET /pulls')
  await asAnna('GET /pulls/{pull_number}', pull)
  await asAnna('PATCH /pulls/{pull_number}', { ...pull, title: 'Fix it all' })
  await asAnna('GET /pulls/{pull_number}/files', pull)
  await asAnna('GET /pulls/{pull_number}/commits', pull)
  await asAnna('POST /pulls/{pull_number}/requested_reviewers', {
    ...pull,
    reviewers: ['bert'],
    team_reviewers: ['leads'],
  })
  await asAnna('GET /pulls/{pull_number}/requested_reviewers', pull)
  await asAnna('DELETE /pulls/{pull_number}/requested_reviewers', { ...pull, reviewers: ['bert'] })
  const comments = [{ path: 'docs/a.md', line: 2, side: 'RIGHT', body: '```suggestion\n2\n```' }]
  const pending = await asBert('POST /pulls/{pull_number}/reviews', { ...pull, comments })
  const review = { ...pull, review_id: pending.id }
  await asBert('GET /pulls/{pull_number}/reviews/{review_id}', review)
  await asBert('GET /pulls/{pull_number}/reviews/{review_id}/comments', review)
  await asBert('POST /pulls/{pull_number}/reviews/{review_id}/events', { ...review, event: 'APPROVE' })
  await asBert('GET /pulls/{pull_number}/reviews', pull)
  await asAnna('PUT /pulls/{pull_number}/reviews/{review_id}/dismissals', { ...review, message: 'Too early' })
  const place = { ...pull, commit_id: fix, path: 'README.md', line: 3, side: 'RIGHT' }
  const first = await asBert('POST /pulls/{pull_number}/comments', { ...place, body: 'Why?' })
  const thread = { comment_id: first.id }
  await asAnna('POST /pulls/{pull_number}/comments/{comment_id}/replies', { ...pull, ...thread, body: 'So' })
  await asAnna('GET /pulls/{pull_number}/comments', pull)
  await asAnna('PATCH /pulls/comments/{comment_id}', { ...thread, body: 'Why not?' })
  await asAnna('DELETE /pulls/comments/{comment_id}', thread)

  const run = await asApp('POST /check-runs', {
    name: 'validate',
    head_sha: fix,
    status: 'in_progress',
    output: { title: 'One', summary: 'One problem', annotations: [annotation(1)] },
  })
  const check = { check_run_id: run.id }
  await asApp('PATCH /check-runs/{check_run_id}', { ...check, conclusion: 'success' })
  await asApp('GET /check-runs/{check_run_id}', check)
  await asApp('GET /check-runs/{check_run_id}/annotations', check)
  await asApp('GET /commits/{ref}/check-runs', { ref: 'fix' })
  await asAnna('POST /statuses/{sha}', { sha: fix, state: 'success', context: 'gate' })
  await asAnna('GET /commits/{ref}/status', { ref: fix })
  await asAnna('GET /commits/{ref}/statuses', { ref: 'fix' })

  const blob = await asAnna('POST /git/blobs', { content: 'aGk=', encoding: 'base64' })
  await asAnna('GET /git/blobs/{file_sha}', { file_sha: blob.sha })
  const tree = await asAnna('POST /git/trees', {
    base_tree: fix,
    tree: [{ path: 'docs/b.md', mode: '100644', type: 'blob', sha: blob.sha }],
  })
  await asAnna('GET /git/trees/{tree_sha}', { tree_sha: tree.sha, recursive: '1' })
  const commit = await asAnna('POST /git/commits', { message: 'Add b', tree: tree.sha, parents: [fix] })
  await asAnna('GET /git/commits/{commit_sha}', { commit_sha: commit.sha })
  await asAnna('POST /git/refs', { ref: 'refs/heads/more/b', sha: fix })
  await asAnna('PATCH /git/refs/{ref}', { ref: 'heads/more/b', sha: commit.sha })
  await asAnna('GET /git/ref/{ref}', { ref: 'heads/more/b' })
  await asAnna('GET /git/matching-refs/{ref}', { ref: 'heads/' })
  const file = await asAnna('GET /contents/{path}', { path: 'docs/b.md', ref: 'more/b' })
  await asAnna('PUT /contents/{path}', {
    path: 'docs/b.md',
    branch: 'more/b',
    message: 'Say more',
    content: Buffer.from('hello\n').toString('base64'),
    sha: file.sha,
  })
  const { sha } = await asAnna('GET /contents/{path}', { path: 'docs/b.md', ref: 'more/b' })
  await asAnna('DELETE /contents/{path}', { path: 'docs/b.md', branch: 'more/b', message: 'Drop', sha })
  await asAnna('GET /commits', { sha: 'more/b' })
  await asAnna('GET /commits/{ref}', { ref: 'fix' })
  await asAnna('GET /compare/{basehead}', { basehead: 'main...more/b' })
  await asAnna('GET /branches')
  await asAnna('GET /branches/{branch}', { branch: 'more/b' })
  await asAnna('GET /rules/branches/{branch}', { branch: 'main' })
  github.protectAsBefore('main', [{ context: 'build' }, { context: 'gate', app: 7 }])
  await asAnna('GET /branches/{branch}/protection', { branch: 'main' })
  await asAnna('DELETE /git/refs/{ref}', { ref: 'heads/more/b' })
  github.commit('main', { 'other.md': 'x\n' })
  await asAnna('PUT /pulls/{pull_number}/update-branch', pull)
  await asAnna('PUT /pulls/{pull_number}/merge', pull)
  await asAnna('GET /pulls/{pull_number}/merge', pull)
  await asAnna('POST /merges', { base: 'fix', head: 'main' })

  await asAnna('GET /actions/artifacts')
  await asAnna('GET /actions/runs/{run_id}/artifacts', { run_id: 7 })
  const [kept] = Object(await asAnna('GET /actions/artifacts')).artifacts
  const zip = await fetch(kept.archive_download_url, { headers: HEADERS(github.personToken('anna')) })
  expect(await zip.text()).toBe('zip')

  const answered = new Set(github.requests.map(({ operation }) => operation))
  expect(Object.keys(OPERATIONS).filter((operation) => !answered.has(operation))).toEqual([])
})

const HEADERS = (token: string) => ({
  authorization: `bearer ${token}`,
  'x-github-api-version': '2022-11-28',
  'user-agent': 'tests',
})

function annotation(line: number) {
  return { path: 'docs/a.md', start_line: line, end_line: line, annotation_level: 'failure', message: 'No' }
}
