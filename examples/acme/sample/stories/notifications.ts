import type { Story } from '../story.ts'

export const NOTIFICATIONS: readonly Story[] = [
  {
    key: 'push-twice',
    component: 'notifications',
    team: 'backend',
    kind: 'bug',
    severity: 'minor',
    titles: [
      'Every push message arrives twice',
      'Daily digest was sent three times',
      'Phone rings for notifications that I have already read',
    ],
    reports: [
      'each notification arrives twice on my phone, a few seconds apart. Colleagues have the same. I have already signed out and in again.',
      'our whole team got the daily digest three times today, at 7:00, 7:04 and 7:09.',
    ],
    logs: 'notifier INFO Notifier: duplicate key in outbox ignored\nnotifier WARN  subscription renewed, 2 active for device',
    ask: 'Which phone and which version of the app? And do you use Acme in the browser with notifications as well?',
    reply: 'Android 16, app {version}. In the browser notifications are off.',
    solved: 'Each message now has a key of its own, so that it is shown once, whichever way it comes.',
    closure: 'code-fix',
    next: ['Give every notification an idempotency key'],
  },
  {
    key: 'push-missing',
    component: 'notifications',
    team: 'backend',
    kind: 'bug',
    severity: 'major',
    titles: [
      'No e-mail notifications since the update',
      'Mentions do not notify anybody',
      'Approval requests are not delivered',
    ],
    reports: [
      'since the update on {weekday} nobody gets e-mails when they are mentioned or asked for approval. We missed two deadlines because of it. The settings look right, so something must be broken.',
    ],
    steps: [
      'Mention a colleague in a comment.',
      'Wait for an hour.',
      'No e-mail and no entry under the bell.',
    ],
    ask: 'Could you send us the link of one comment with a mention that was not delivered? And please check Settings, Notifications: is "Pause all" off?',
    reply: '"Pause all" is off. I have sent the link in a private message.',
    solved:
      'A change in the update dropped notifications for workspaces with single sign-on. It is mended, and what was missed has been sent as one digest.',
    closure: 'code-fix',
    next: ['Find the workspaces that lost notifications'],
  },
  {
    key: 'push-questions',
    component: 'notifications',
    team: 'backend',
    kind: 'question',
    severity: 'minor',
    titles: ['How can I switch off notifications at the weekend?', 'Can I mute one project?'],
    reports: [
      'how can I stop notifications at the weekend without missing those that are for me personally? And can a single project be muted?',
    ],
    ask: 'Yes: in your profile, Notifications, "Quiet hours". A project is muted by the bell at the top of it; mentions still come through.',
    reply: 'Exactly what I was looking for.',
    solved: 'Enjoy the quiet weekend!',
    closure: 'knowledge-transfer',
  },
]
