import type { Story } from '../story.ts'

/** What no theme holds together: vague, mixed or misdirected mails, as every desk gets them. */
export const GENERAL: readonly Story[] = [
  {
    key: 'vague',
    component: 'general',
    team: 'frontend',
    kind: 'question',
    severity: 'minor',
    titles: ['Help', 'It does not work', 'URGENT!!!', 'Re: Re: your message', 'Problem'],
    reports: [
      'it does not work any more. Please call me back.',
      'can somebody please have a look? It was fine last week.',
    ],
    ask: 'We would like to help. What exactly did you do, what did you expect, and what happened instead? A screenshot says a lot.',
    reply: 'Sorry, I was in a hurry. My laptop had no network, it works again.',
    solved: 'Glad to hear it. Write to us any time.',
    closure: 'knowledge-transfer',
  },
  {
    key: 'bug-or-wish',
    component: 'export',
    team: 'java',
    kind: 'bug',
    severity: 'minor',
    titles: [
      'Archived projects missing in the export: bug or intended?',
      'Should the calendar not show tasks as well?',
      'Search ignores archived records, is that a bug?',
    ],
    reports: [
      'archived projects are missing. Is that a bug or intended? If it is intended, it would be great to have a switch for it, because we need them once a year. To me it looks like an error, as the help says "all projects".',
    ],
    ask: 'It was meant that way, but I understand that "all projects" reads differently. What do you need the archived ones for?',
    reply: 'For the yearly report. A checkbox would do.',
    solved:
      'We have changed the help so that it says what is included, and passed your wish for a checkbox on.',
    closure: 'product-feedback',
  },
  {
    key: 'privacy-papers',
    component: 'general',
    team: 'security',
    kind: 'question',
    severity: 'minor',
    titles: [
      'Data processing agreement needed',
      'Where is our data stored?',
      'Questionnaire from our IT security department',
    ],
    reports: [
      'our legal department asks for a signed data processing agreement and wants to know in which country our data are kept. Could you send us the papers?',
    ],
    ask: 'The agreement can be signed online under Settings, Legal. Data of accounts in Europe stay in Frankfurt and Dublin. Our list of measures is on the same page.',
    reply: 'Thank you, our legal department is satisfied.',
    solved: 'Wonderful. I am closing this one.',
    closure: 'knowledge-transfer',
  },
  {
    key: 'praise',
    component: 'general',
    team: 'frontend',
    kind: 'question',
    severity: 'minor',
    titles: ['Thank you for the quick help last week', 'Feedback on the new release'],
    reports: [
      'just a word of thanks: the new release is a big step forward, and your colleague on the phone was very patient with me. Keep it up!',
    ],
    ask: 'Thank you so much, I have passed it on to the whole team.',
    reply: 'You are welcome!',
    solved: 'Have a great week.',
    closure: 'knowledge-transfer',
  },
  {
    key: 'spam',
    component: 'general',
    team: 'frontend',
    kind: 'question',
    severity: 'minor',
    spam: true,
    titles: ['Increase the traffic of your web site', 'Partnership offer for your honoured company'],
    reports: [
      'dear owner, we have looked at your web site and can bring it to the first page within a week. Answer today for a special price: http://offers.spam.example/win?track=88121',
    ],
    ask: 'no answer',
    reply: 'no answer',
    solved: 'no answer',
    closure: 'knowledge-transfer',
  },
  {
    key: 'odd-login-mail',
    component: 'auth',
    team: 'security',
    kind: 'security',
    severity: 'major',
    tags: ['security'],
    titles: ['Odd e-mail that asks us to confirm our Acme account'],
    reports: [
      'three of us got an e-mail that looks like one of yours and asks to "confirm the account" on a page that is not yours. One colleague has typed in his data. What should we do?',
    ],
    ask: 'Please have the colleague change the password at once and end all sessions. Could you send us the e-mail as an attachment, with its headers?',
    reply: 'Password changed, sessions ended. The e-mail is attached.',
    solved:
      "The page has been taken down by its host, and nobody signed in with the colleague's old password.",
    closure: 'knowledge-transfer',
  },
]
