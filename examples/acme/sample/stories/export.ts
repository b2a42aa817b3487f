import type { Story } from '../story.ts'

export const EXPORT: readonly Story[] = [
  {
    key: 'export-truncated',
    component: 'export',
    team: 'java',
    kind: 'bug',
    severity: 'major',
    titles: [
      'CSV export stops after 65,536 rows',
      'Spreadsheet export is missing the last two months',
      'Monthly export incomplete: 65,536 of 91,204 rows',
      'Export file ends in the middle of a line',
      'Rows missing in the accounting export',
    ],
    reports: [
      'our monthly CSV export is incomplete. The list shows {count},204 rows, the file has exactly 65,536 and ends without a message. We load it into our accounting, so the figures are wrong.',
      'the export of all projects is truncated. The last line of the file stops in the middle. There is no error message; the export says "finished". We found out only because the totals did not match.',
    ],
    steps: [
      'Open a list with more than 65,536 rows.',
      'Choose "Export", "CSV", "All rows".',
      'Count the lines of the file.',
    ],
    logs: 'export WARN ExportWriter: stream closed after 65536 rows\nexport INFO  job 88213 state=finished rows=65536 expected=91204',
    ask: 'Thank you, that helps a lot. Which filter was set, and does a smaller export (one month) come out complete?',
    reply:
      'No filter. One month is complete, three months are not. We need the whole year for the auditors next week.',
    solved:
      'Exports are now written in pages and checked against the number of rows before they are called finished. Please run the export once more.',
    closure: 'code-fix',
    next: [
      'Stream the export in pages on staging',
      'Tell the customer how to export by month until the fix is out',
    ],
  },
  {
    key: 'export-umlauts',
    component: 'export',
    team: 'java',
    kind: 'bug',
    severity: 'minor',
    titles: [
      'Accented names come out as Ã© in the export',
      'Wrong character set in exported contacts',
      'Special characters broken when the CSV is opened in a spreadsheet',
    ],
    reports: [
      'names with accents are wrong when we open the CSV in our spreadsheet program: "José" becomes "JosÃ©". In a text editor the file looks right.',
    ],
    ask: 'The file is UTF-8; some spreadsheet programs guess another encoding. Does it work if you import the file with "Data, From text" and choose UTF-8?',
    reply: 'Yes, that works, but {people} colleagues just double-click the file.',
    solved:
      'Exports now begin with a byte order mark, which makes spreadsheet programs read them as UTF-8. We have also written down how to import older files.',
    closure: 'docs-updated',
    docs: 'export/character-set',
  },
  {
    key: 'export-slow',
    component: 'export',
    team: 'java',
    kind: 'performance',
    severity: 'major',
    titles: [
      'Export of the annual report times out',
      'PDF export takes 20 minutes for 80 pages',
      'Export very slow since the update: stuck at "preparing"',
    ],
    reports: [
      'exporting our report has become extremely slow. It used to take a minute, now it takes twenty or ends with a timeout. We have to send it to the board every {weekday}.',
    ],
    steps: [
      'Open the report "Annual overview".',
      'Choose "Export as PDF".',
      'Wait: after about ten minutes the page says "timeout".',
    ],
    logs: 'export WARN RenderQueue: job waited 612 s, worker busy\nexport ERROR timeout after 600000 ms',
    ask: 'How many pages and charts does the report have, and at what time of day do you export it?',
    reply: 'About 80 pages, 45 charts, always around 9 in the morning. At night it is faster.',
    solved:
      'Large reports now have their own queue, so they no longer wait for each other. Your report took 70 seconds in our test.',
    closure: 'code-fix',
    next: ['Measure the render queue at 9 in the morning'],
  },
  {
    key: 'export-wishes',
    component: 'export',
    team: 'java',
    kind: 'feature-request',
    severity: 'minor',
    titles: [
      'Scheduled exports to SFTP would help us',
      'Could the weekly export be sent by e-mail automatically?',
      'Choose the columns of an export and save the selection',
    ],
    reports: [
      'at the moment one of us clicks through the same export every {weekday}. It would be nice to have it done automatically, on a schedule, with a saved choice and layout of the columns.',
    ],
    ask: 'Thank you for the idea. Where would the file have to go, and who works with it?',
    reply: 'To our file server; finance picks it up from there.',
    solved:
      'We have noted it for our product team together with your way of working. In the meantime the API can do it; the page below has a script.',
    closure: 'product-feedback',
    docs: 'export/by-api',
  },
  {
    key: 'export-questions',
    component: 'export',
    team: 'java',
    kind: 'question',
    severity: 'minor',
    titles: ['How long are export files kept?', 'Can we export the comments as well?'],
    reports: [
      'a short question about exports: how long can a file be downloaded after it was made, and is there a way to get the comments into it? I could not find it in the help.',
    ],
    ask: 'Export files stay for seven days. Comments are in the JSON export, not in CSV: choose "JSON" in the export dialogue.',
    reply: 'Perfect, that is all I needed.',
    solved: 'You are welcome. We have added both to the help page on exports.',
    closure: 'knowledge-transfer',
  },
]
