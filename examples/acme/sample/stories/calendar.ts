import type { Story } from '../story.ts'

export const CALENDAR: readonly Story[] = [
  {
    key: 'clock-change',
    component: 'calendar',
    team: 'frontend',
    kind: 'bug',
    severity: 'major',
    burst: '2026-10-26',
    titles: [
      'All meetings are one hour off since Sunday',
      'Recurring events shifted by an hour',
      'Calendar wrong after the clock change',
      'Invitations show 10:00 instead of 9:00',
      'Shift plan displaced by one hour since the weekend',
      'Booking page offers wrong times',
      'Calls with New York at the wrong time this week',
      'Time zone bug in recurring appointments',
      'Reminders come an hour too late',
    ],
    reports: [
      'since the clocks changed on Sunday all recurring meetings in our calendar are one hour late. Single events are right. {people} people came to the wrong time this morning.',
      'our shift plan is displaced by an hour since the weekend. Events that were made in summer show the wrong time, those that were made today are right.',
    ],
    steps: [
      'Create an event in summer time that recurs every week.',
      'Look at it in the week after 25 October.',
      'It is shown an hour late.',
    ],
    logs: 'calendar WARN RangeError: no offset for Europe/Berlin at 2026-10-26T08:00\ntz data 2025b, {browser}',
    ask: 'We are sorry about that. Is it shown wrongly in the web application only, or also in the invitations that people have received?',
    reply: 'Both. We have told everybody to look at the time in the title, but that cannot go on.',
    solved:
      'Recurring events keep their local time again. Invitations that were sent with the wrong time have been sent once more.',
    closure: 'code-fix',
    next: ['Store local time with its zone', 'Send the corrected invitations again'],
  },
  {
    key: 'calendar-sync',
    component: 'calendar',
    team: 'frontend',
    kind: 'bug',
    severity: 'minor',
    titles: [
      'External calendar sync stops after a few hours',
      'Deleted appointments come back after sync',
      'iCal feed is empty for shared calendars',
    ],
    reports: [
      'the sync with our external calendar stops after some hours. When I connect it anew it works again, until the afternoon. Appointments that I have deleted come back.',
    ],
    ask: 'Which calendar do you sync with, and what does the page "Connected calendars" say when it has stopped?',
    reply: 'It says "connected", with a last sync of this morning.',
    solved: 'The connection is now renewed before it ends, and what was deleted stays deleted.',
    closure: 'code-fix',
  },
  {
    key: 'calendar-looks',
    component: 'calendar',
    team: 'frontend',
    kind: 'ui',
    severity: 'minor',
    titles: ['Week starts on Sunday although set to Monday', 'Event titles cut off in the month view'],
    reports: [
      'in the month view the titles of events are cut off after ten letters, although there is room. And the first column is Sunday; in my settings it is Monday.',
    ],
    ask: 'Thank you. Which language is set in your profile, and how wide is the window?',
    reply: 'English (UK), full screen.',
    solved: 'Both are corrected in {version}.',
    closure: 'code-fix',
  },
  {
    key: 'calendar-wishes',
    component: 'calendar',
    team: 'frontend',
    kind: 'feature-request',
    severity: 'minor',
    titles: [
      'Please show public holidays of several countries',
      'Feature request: book rooms together with an event',
    ],
    reports: [
      'our teams sit in four countries. It would be nice to see the public holidays of all of them in the calendar, so that nobody invites people on a day off. Booking a room at the same time would be the icing on the cake.',
    ],
    ask: 'Thank you for the suggestion. Which countries do you need?',
    reply: 'Germany, Poland, Spain and Portugal.',
    solved:
      'It is on the list of our product team for next year. As long as it is not there, holidays can be brought in as an iCal feed; the page below says how.',
    closure: 'product-feedback',
    docs: 'calendar/holidays-feed',
  },
]
