import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with a playbook beyond its schema. */
export const PROBLEMS = {
  'playbook/unknown-field': {
    message: 'A ticket has no field `{field}`.',
    hint: '{suggestion}',
    about:
      'A placeholder names a field of the record, such as {triage.severity} in two pairs of braces, or a section of its text, such as {body.context}. A template that makes a new ticket can name sections only.',
  },
  'playbook/broken-placeholder': {
    wordings: {
      text: {
        message: 'A placeholder is not complete, or has other marks in it.',
        hint: 'Write the name of one field between two pairs of braces, without spaces around it and without emphasis in it.',
      },
      address: {
        message: 'A placeholder cannot be part of a link’s address.',
        hint: 'Write it as text: an address that a field holds becomes a link by itself.',
      },
    },
    about:
      'A placeholder that nobody fills would stand in the text as it is. To show one as an example, write it as code.',
  },
  'playbook/not-alone': {
    message: '`{field}` is a section of the ticket’s text, and there is something else in its paragraph.',
    hint: 'Give it a paragraph of its own, with an empty line before and after it.',
    about: 'A section may have several paragraphs, lists and code, for which there is no room inside a line.',
  },
  'playbook/no-ticket': {
    message: 'A playbook for a meeting has no ticket whose fields could be filled in.',
    hint: 'Remove the placeholder, or write `for: ticket`.',
    about: 'Placeholders are filled with the fields of one ticket.',
  },
  'playbook/unknown-type': {
    message: 'There is no ticket type `{type}`.',
    hint: '{suggestion}',
    about:
      'The types are the built-in ones and those that `vocabulary.type` in triagebook.yml adds. A playbook for another type would never be used.',
  },
  'playbook/no-items': {
    message: 'The checklist has no item to tick.',
    hint: 'Begin each item with `- [ ] `, or write `kind: template`.',
    about: 'A playbook of the kind `checklist` needs at least one item.',
  },
  'playbook/broken-link': {
    wordings: {
      file: {
        message: 'The link leads to {target}, and the book has no such file.',
        hint: 'Correct the path. It starts at the folder of this file.',
      },
      heading: {
        message: '{target} has no heading `#{anchor}`.',
        hint: '{suggestion}',
      },
      outside: {
        message: 'The link leads out of the book.',
        hint: 'Link to a file of the book, or write the whole web address.',
      },
    },
    about:
      'Links between the files of a book are relative. The name of a heading is its text in lower case, with hyphens in place of spaces and without other marks.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
