import type { Act } from './act.ts'

export type DeskStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'

/** One thing that happens to a ticket: on the desk, or (act) in the book. Times are seconds. */
export type Moment =
  | {
      readonly at: number
      readonly what: 'comment'
      readonly author: number
      readonly public: boolean
      readonly text: string
    }
  | { readonly at: number; readonly what: 'status'; readonly to: DeskStatus }
  | { readonly at: number; readonly what: 'tag'; readonly tag: string }
  | { readonly at: number; readonly what: 'offered' }
  | {
      readonly at: number
      readonly what: 'rated'
      readonly score: 'good' | 'bad'
      readonly comment: string | null
    }
  | { readonly at: number; readonly what: 'act'; readonly act: Act }
