import type { Snapshot } from '../ticket/snapshot.ts'

/** The answer of one condition, with its reason: the reason is what people read in the record. */
interface Answer {
  readonly met: boolean
  readonly because: string
}

/** One yes/no question about a ticket. Compiled once, asked of every ticket. */
export type Question = (snapshot: Snapshot) => Answer

/** A route without `when` holds always. */
export const ALWAYS_MET: Question = () => ({ met: true, because: 'it holds for every ticket' })

/** Stands for a condition that has a problem: nothing is ever decided by it. */
export const NEVER_MET: Question = () => ({ met: false, because: 'its rule has a problem' })

/** Holds where all of them hold; the first that does not is the reason. */
export function allOf(questions: readonly Question[]): Question {
  const [only] = questions
  if (only && questions.length === 1) return only
  return (snapshot) => {
    const reasons: string[] = []
    for (const question of questions) {
      const answer = question(snapshot)
      if (!answer.met) return answer
      reasons.push(answer.because)
    }
    return { met: true, because: reasons.join(' and ') }
  }
}

/** Holds where one of them holds; the first that does is the reason. */
export function anyOf(questions: readonly Question[]): Question {
  return (snapshot) => {
    for (const question of questions) {
      const answer = question(snapshot)
      if (answer.met) return answer
    }
    return { met: false, because: 'none of its alternatives holds' }
  }
}

/** Holds where none of them holds. */
export function noneOf(questions: readonly Question[]): Question {
  return (snapshot) => {
    const reasons: string[] = []
    for (const question of questions) {
      const { met, because } = question(snapshot)
      if (met) return { met: false, because }
      reasons.push(because)
    }
    return { met: true, because: reasons.join(' and ') }
  }
}
