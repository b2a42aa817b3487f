import type { Story } from '../story.ts'

export const PERMISSIONS: readonly Story[] = [
  {
    key: 'permission-denied',
    component: 'permissions',
    team: 'security',
    kind: 'bug',
    severity: 'major',
    titles: [
      'Editors get "permission denied" on shared projects',
      'Role change has no effect until the next login',
      'Group members cannot open inherited folders',
      'Team lead cannot approve: permission denied',
    ],
    reports: [
      'people with the role "editor" suddenly get "permission denied" on projects that were shared with their group. The project settings show the right role. {people} people are affected.',
      'when I give somebody another role, it has no effect until the person signs out and in again. Before the update it worked at once.',
    ],
    steps: [
      'Share a project with a group as "editor".',
      'Add a person to the group.',
      'The person opens the project: "permission denied".',
    ],
    logs: 'policy WARN PolicyCheck: role editor lacks project.read\npolicy INFO  group cache age 3611 s',
    ask: 'Could you send us the name of the group and of one project, and say since when the person is a member of the group?',
    reply: 'The group is "Delivery North"; the person joined it on {weekday}.',
    solved: 'Roles are now read anew when the members of a group change. Nobody has to sign in again.',
    closure: 'code-fix',
    next: ['Invalidate cached roles when membership changes'],
  },
  {
    key: 'guests-see-too-much',
    component: 'permissions',
    team: 'security',
    kind: 'security',
    severity: 'critical',
    titles: [
      'Guests can see a private project: unauthorized access',
      'Shared link exposes more folders than it should',
    ],
    reports: [
      'a guest of ours could open a private project to which he was never invited. We tested it with a second account: unauthorized access is possible when one guesses the address. This is a security problem for us; please do not publish it before it is mended.',
    ],
    ask: 'Thank you for the report and for keeping it private. Our security team is informed and will come back to you today.',
    reply: 'We have removed all guests for the time being. Please tell us when we can invite them again.',
    solved:
      'The check was missing in one old address. It is mended, and our logs show that nobody but you used it.',
    closure: 'code-fix',
    next: ['Check the access log for the old address'],
  },
  {
    key: 'role-questions',
    component: 'permissions',
    team: 'security',
    kind: 'question',
    severity: 'minor',
    titles: ['What may a guest do exactly?', 'How do I make somebody else owner of a project?'],
    reports: [
      'which rights does a guest have, and how do I hand a project over to a colleague? I leave the company at the end of the month and want to do it properly.',
    ],
    ask: 'The table of roles is on the page below. A project is handed over in its settings, "Transfer"; the new owner has to accept.',
    reply: 'Done, thank you.',
    solved: 'All the best for whatever comes next!',
    closure: 'knowledge-transfer',
  },
]
