import type { MarkedText } from './marked-text.ts'

export interface Comment {
  readonly id: string
  readonly author: string
  readonly body: string
  readonly createdAt: Date
  /** Its place on the page of the issue. */
  readonly url: string
}

/** Comments under an issue or a pull request, which share their numbers. */
export interface Comments {
  /** All of them through all pages, oldest first. */
  list(number: number): Promise<readonly Comment[]>
  create(number: number, comment: MarkedText): Promise<Comment>
  update(id: string, body: string): Promise<Comment>
  /** Does nothing where it is gone. */
  remove(id: string): Promise<void>
}
