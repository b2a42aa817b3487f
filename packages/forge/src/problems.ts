import { type Problem, type ProblemCatalogue, problemsOf, TriagebookError } from '@triagebook/record/problem'

/** What can go wrong between Triagebook and GitHub. */
export const PROBLEMS = {
  'forge/no-token': {
    exit: 2,
    wordings: {
      action: {
        message: 'Triagebook has no token for GitHub.',
        hint: 'Leave out the input `token` to use the workflow’s own. A secret that does not exist is an empty token.',
      },
      terminal: {
        message: 'Triagebook has no token for GitHub.',
        hint: 'Put one into the environment as `GITHUB_TOKEN`. With the GitHub CLI: `export GITHUB_TOKEN=$(gh auth token)`.',
      },
    },
    about: 'Everything that is read from or written to GitHub needs a token.',
  },
  'forge/wrong-token': {
    exit: 3,
    message: 'GitHub does not accept the token (request {request}).',
    hint: 'Check that the token is complete, has not expired and belongs to {host}.',
    about: 'GitHub answers 401 where a token is missing, mistyped, revoked or expired.',
  },
  'forge/missing-permission': {
    exit: 3,
    message: 'The token may not {task} (request {request}).',
    hint: 'Add `{permission}` to `permissions` of the job in the workflow. The token of an app or of a person needs the same permission in its own settings.',
    about:
      'Each action’s README lists the permissions that it needs, and why. A pull request from a fork gets a token that may only read, whatever the workflow says.',
  },
  'forge/not-found': {
    exit: 3,
    message:
      'Triagebook cannot {task}: GitHub has no such thing, or hides it from this token (request {request}).',
    hint: 'Check the name or number. If it exists, give the token access to the repository.',
    about: 'To a token without access, GitHub says of a private repository that it does not exist.',
  },
  'forge/rate-limit': {
    exit: 3,
    wordings: {
      until: {
        message: 'GitHub takes no more requests from this token until {when} (request {request}).',
        hint: 'Run it again after that.',
      },
      pause: {
        message:
          'GitHub asks this token for a longer pause than this run may still make (request {request}).',
        hint: 'Run it again later, and let fewer workflows run at the same time.',
      },
    },
    about:
      'A workflow’s token has 1,000 requests an hour and repository, an app’s 5,000 or more. GitHub also limits requests that come too fast. Triagebook waits for minutes, not for hours.',
  },
  'forge/no-network': {
    exit: 3,
    message: 'Triagebook cannot reach GitHub at {host}: {words}.',
    hint: 'Check the network, the proxy (`https_proxy`) and the address of the API (`GITHUB_API_URL`).',
    about: 'No connection came about, so nothing was read or changed by this request.',
  },
  'forge/unexpected-answer': {
    exit: 3,
    message: 'Triagebook cannot {task}: instead of an answer it got {answer} (request {request}).',
    hint: 'Run it again. If it stays, see https://www.githubstatus.com or ask who runs your server.',
    about:
      'GitHub failed, or something between it and Triagebook answered in its place. Triagebook asked several times. What is only half an answer is never taken for “there is none”.',
  },
  'forge/unknown-outcome': {
    exit: 3,
    message:
      'GitHub did not confirm the request to {task}: Triagebook got {answer} and sees no effect so far (request {request}).',
    hint: 'Run it again. Triagebook looks first for what it wrote before, so that nothing is written twice.',
    about:
      'The connection broke off, or GitHub failed, after the request was sent. A write is never sent a second time; Triagebook looked for its effect and did not find it.',
  },
  'forge/not-whole': {
    exit: 3,
    wordings: {
      moved: {
        message: 'Triagebook cannot {task}: it was pushed to again and again meanwhile.',
        hint: 'Run it again.',
      },
      count: {
        message: 'Triagebook cannot {task}: GitHub says that it has {count} {what}, and gives {given}.',
        hint: 'Run it again. If it stays, see https://www.githubstatus.com.',
      },
    },
    about:
      'Who may merge is judged from all reviews, comments, commits and checks. Where one of these lists is not whole, nothing is judged.',
  },
  'forge/too-many-commits': {
    message: '#{number} has {count} commits, and GitHub lists no more than {most} of a pull request.',
    hint: 'Squash some of them, or split the pull request.',
    about:
      'Whoever wrote a commit cannot approve it, so that a commit that is not listed could hide somebody. Nothing is judged then.',
  },
  'forge/refused': {
    exit: 3,
    message: 'GitHub refuses to {task}: {words} (request {request}).',
    about:
      'GitHub says why in its own words: a rule of the branch, a name that it does not know, a text that is too long.',
  },
  'forge/pull-requests-forbidden': {
    exit: 3,
    wordings: {
      forbidden: {
        message: 'This repository does not let workflows create pull requests.',
        hint: 'Turn on “Allow GitHub Actions to create and approve pull requests” in Settings, Actions, General, or use an app’s token.',
      },
      perhaps: {
        message:
          'Workflows create pull requests only where the repository allows it, which their token cannot see.',
        hint: 'Turn on “Allow GitHub Actions to create and approve pull requests” in Settings, Actions, General, or use an app’s token.',
      },
    },
    about:
      'It is a setting of the repository, or of its organization, and usually off. Only administrators can read it.',
  },
  'forge/checks-wait': {
    severity: 'warning',
    message: 'The checks of a pull request that the workflow’s token writes wait for an approval.',
    hint: 'Approve the runs on the pull request’s page, or use an app’s token.',
    about:
      'GitHub starts workflows on such a pull request only after somebody with write access approves them, so that workflows do not start each other without end.',
  },
  'forge/no-team-members': {
    exit: 3,
    message: 'The workflow’s token cannot read who is in the team {team}.',
    hint: 'Use the token of an app with the permission `members: read`, or list the members in triagebook.yml.',
    about: 'A workflow’s token sees its repository, but not the teams of the organization.',
  },
  'forge/no-workflow-files': {
    exit: 3,
    message: 'The workflow’s token cannot change {path}.',
    hint: 'Use the token of an app with the permission `workflows: write`, or commit the file yourself.',
    about: 'A workflow’s token may change no file in .github/workflows.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)

/** Ends the work with one problem. */
export function fail(problem: Problem): never {
  throw new TriagebookError([problem])
}
