import type { Story } from '../story.ts'

export const LISTS: readonly Story[] = [
  {
    key: 'bulk-edit',
    component: 'lists',
    team: 'frontend',
    kind: 'feature-request',
    severity: 'minor',
    titles: [
      'Please let us edit many rows at once',
      'Feature request: change the owner of 300 items',
      'Multi-select with the shift key in lists',
      'Undo for bulk actions would be nice',
    ],
    reports: [
      'when a colleague leaves, we have to change the owner of {count} items, one by one. Please let us choose many rows and change a field in all of them.',
      'in other programs one can mark a range of rows with the shift key. It would be nice to have this in lists too, together with an undo.',
    ],
    ask: 'Thank you, you are not the first to ask. Which fields would you change in bulk, besides the owner?',
    reply: 'Owner, status and due date. That would be 95 percent of it.',
    solved:
      'Bulk editing is on the roadmap for the first quarter, with exactly these three fields to begin with.',
    closure: 'product-feedback',
  },
  {
    key: 'list-sorting',
    component: 'lists',
    team: 'frontend',
    kind: 'bug',
    severity: 'minor',
    titles: [
      'List sorting ignores the second column',
      'Filter is lost when going back from a record',
      'Custom column vanishes after reload',
    ],
    reports: [
      'I sort a list by status and then by date. The second column is ignored: within a status the order is wrong, and different after each reload.',
      'when I open a record from a filtered list and go back, the filter is gone. I do this a hundred times a day.',
    ],
    steps: ['Open a list and set a filter.', 'Open a record.', 'Go back: the filter is gone.'],
    ask: 'Does it happen in all lists or in one only, and with which filter?',
    reply: 'In all of them. {browser}.',
    solved:
      'Order and filter are kept in the address of the page now, so going back and reloading keep them.',
    closure: 'code-fix',
  },
  {
    key: 'list-slow',
    component: 'lists',
    team: 'frontend',
    kind: 'performance',
    severity: 'minor',
    titles: ['List with 5,000 rows scrolls jerkily', 'Opening the contact list is slow on tablets'],
    reports: [
      'long lists are slow: scrolling through 5,000 rows stutters, and on a tablet it takes ten seconds until the list is there.',
    ],
    ask: 'How many columns do you show? A list with pictures is slower than one without.',
    reply: 'Twelve columns, one of them with pictures. Without pictures it is a bit better.',
    solved: 'Lists now draw only the rows that can be seen.',
    closure: 'code-fix',
  },
  {
    key: 'list-looks',
    component: 'lists',
    team: 'frontend',
    kind: 'ui',
    severity: 'minor',
    titles: [
      'Checkbox is too small on tablets',
      'Row height changes while scrolling',
      'Button "Save view" hidden behind the chat icon',
    ],
    reports: [
      'the layout of lists on a tablet: the checkboxes are so small that I hit the row instead and open it. Please make them larger.',
      'the button "Save view" at the bottom right overlaps with the chat icon and cannot be clicked on a small screen.',
    ],
    ask: 'Thank you, noted. Which tablet is it?',
    reply: 'An 8-inch one, in upright position.',
    solved: 'Touch targets in lists are 44 pixels now, and the icon makes room for the button.',
    closure: 'code-fix',
  },
]
