export { PROBLEMS } from './problem/problem.ts'
