export { askedPeople } from './asked-people.ts'
export {
  CONTESTED_FIELDS,
  LOW_CONFIDENCE,
  openFlags,
  type ReviewItem,
  type RuleFlag,
  reviewItems,
} from './review-items.ts'
export { reviewWords } from './review-words.ts'
export { isContested, waitsForPerson } from './settled.ts'
