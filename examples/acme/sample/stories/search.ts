import type { Story } from '../story.ts'

export const SEARCH: readonly Story[] = [
  {
    key: 'search-stale',
    component: 'search',
    team: 'backend',
    kind: 'bug',
    severity: 'major',
    titles: [
      'Search does not find records created today',
      'Renamed customers still appear under the old name',
      'Search results are two hours behind',
      'New contacts missing in search until the next day',
    ],
    reports: [
      "search does not find what we create today. Yesterday's records are there. Our call centre creates duplicates because they believe that the customer is not in the system.",
      'we renamed a customer last week. Search still shows the old name, and under the new one the record is missing.',
    ],
    steps: [
      'Create a contact with an unusual name.',
      'Search for that name.',
      'Nothing is found; an hour later it is there.',
    ],
    logs: 'indexer WARN Indexer: lag 5421 s on shard 3\nindexer INFO  rebuild of shard 3 queued',
    ask: 'Thank you. Could you give us the link of one record that is not found, and the time when it was created?',
    reply: 'Here is one from 08:40; it appeared in the search at about 10:15.',
    solved:
      'One part of the index had fallen behind and we did not notice. It is up to date again, and an alarm now tells us when it lags by more than a minute.',
    closure: 'code-fix',
    next: ['Rebuild shard 3 while serving', 'Add an alert on index lag'],
  },
  {
    key: 'search-slow',
    component: 'search',
    team: 'backend',
    kind: 'performance',
    severity: 'minor',
    titles: ['Search takes 15 seconds for common words', 'Search box freezes while typing'],
    reports: [
      'searching for common words such as "contract" is slow: it takes up to 15 seconds, and the page freezes as long as one types. Rare words are fast.',
    ],
    ask: 'How many records does your workspace have, roughly? And does it help to choose a type (contact, project) first?',
    reply: 'About {count} thousand. With a type it is better, three or four seconds.',
    solved:
      'Suggestions now wait until you stop typing and ask for the first ten hits only. We measured less than a second on a copy of your size.',
    closure: 'code-fix',
  },
  {
    key: 'search-questions',
    component: 'search',
    team: 'backend',
    kind: 'question',
    severity: 'minor',
    titles: [
      'Can search look inside attachments?',
      'How do I search for an exact phrase?',
      'Search by date: what is the syntax?',
    ],
    reports: [
      'is it possible to search for an exact phrase, and does the search look into attached PDF files? I have tried quotation marks without luck.',
    ],
    ask: 'Quotation marks work if you choose "all fields"; PDF files are searched in the business and enterprise plans. The page on search has all operators.',
    reply: 'With "all fields" it works, thanks.',
    solved: 'Great. We have made the example with quotation marks more visible.',
    closure: 'knowledge-transfer',
  },
]
