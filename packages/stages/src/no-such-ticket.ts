import type { Problem } from '@triagebook/record'

export function noSuchTicket(id: string): Problem {
  return {
    code: 'prioritize/unknown-ticket',
    severity: 'error',
    message: `No record of the book has the id “${id}”.`,
    hint: 'The id is the file’s name without .md, such as zendesk-eu-1042.',
  }
}
