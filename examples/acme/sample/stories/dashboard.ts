import type { Story } from '../story.ts'

export const DASHBOARD: readonly Story[] = [
  {
    key: 'dashboard-slow',
    component: 'dashboard',
    team: 'frontend',
    kind: 'performance',
    severity: 'major',
    titles: [
      'Dashboard takes 40 seconds to load',
      'Widgets spin for a minute every Monday morning',
      'Revenue dashboard hangs the browser tab',
      'Charts very slow with more than 20 widgets',
      'Loading the team overview is slow and sometimes times out',
    ],
    reports: [
      'our main dashboard takes about 40 seconds until all widgets are there. {people} people open it at the start of the day. In the meantime the tab does not react at all.',
      'since the last release the dashboard is so slow that nobody wants to use it. The charts load one after the other and overlap until the last one is there, and {browser} asks whether it should end the page.',
    ],
    steps: [
      'Open the dashboard "Team overview" (24 widgets).',
      'Wait until the last chart has loaded.',
      'Watch the tab: it does not react for half a minute.',
    ],
    logs: 'perf WARN Long task: render took 9134 ms in ChartGrid\nperf INFO  24 widgets, 61 queries, first paint 3.2 s, last 41.7 s\n{browser}, Acme {version}',
    ask: 'How many widgets does the dashboard have, and is it slow for all people or only for some? A recording of the network tab would help us a lot.',
    reply:
      'It has 24 widgets. It is slow for everybody, most of all on Monday mornings. I have attached the recording.',
    solved:
      'Widgets now load only when they come into view, and their queries are kept for five minutes. Your dashboard opens in about four seconds.',
    closure: 'code-fix',
    next: ["Profile the dashboard with the customer's 24 widgets", 'Load widgets lazily behind a flag'],
  },
  {
    key: 'dashboard-numbers',
    component: 'dashboard',
    team: 'frontend',
    kind: 'bug',
    severity: 'major',
    titles: [
      'Total in the chart and in the table differ',
      'Dashboard counts closed projects twice',
      'Filter "this quarter" shows last quarter',
    ],
    reports: [
      'the numbers on our dashboard are wrong. The chart says {count} open projects, the table below it has {people} fewer. We show this to our management, so it is embarrassing.',
    ],
    steps: [
      'Put the widget "Open projects" and the list side by side.',
      'Set both to "this quarter".',
      'Compare the totals.',
    ],
    ask: 'Could you tell us the time zone of your workspace and the filter of both? A screenshot of the two would be best.',
    reply: 'Time zone Berlin, filter "this quarter" in both. The screenshot is attached.',
    solved: 'The chart counted a project once for each of its owners. Since {version} both count projects.',
    closure: 'code-fix',
    next: ["Compare the two queries on the customer's workspace"],
  },
  {
    key: 'dashboard-looks',
    component: 'dashboard',
    team: 'frontend',
    kind: 'ui',
    severity: 'minor',
    titles: [
      'Legend covers the chart on small screens',
      'Dark mode: white text on a white tooltip',
      'Column header misaligned in the pipeline widget',
    ],
    reports: [
      'a small thing, but ugly: on my laptop the legend lies over the chart, so that the last bars cannot be read. On a large screen the layout is fine.',
      'in dark mode the tooltip of the charts is white on white. One can only read it by marking the text. {browser}.',
    ],
    ask: 'Thank you for telling us. What is the width of your screen, and is the browser zoomed?',
    reply: '1366 pixels wide, zoom 100 percent.',
    solved: 'The legend now moves below the chart on narrow screens, and tooltips follow the theme.',
    closure: 'code-fix',
  },
  {
    key: 'dashboard-wishes',
    component: 'dashboard',
    team: 'frontend',
    kind: 'feature-request',
    severity: 'minor',
    titles: [
      'Share a dashboard with people outside our company',
      'Let us set the refresh interval of a dashboard',
    ],
    reports: [
      'we would like to show a dashboard on the screen in our hall, and share another one with a partner who has no account. It would be great if one could make a link that only shows and refreshes itself.',
    ],
    ask: 'That is an interesting use. Would the partner need to filter, or only to look?',
    reply: 'Only look. A link that we can take back at any time would be enough.',
    solved:
      'Our product team has taken it into its list for shared views; I will write to you when there is a date.',
    closure: 'product-feedback',
  },
]
