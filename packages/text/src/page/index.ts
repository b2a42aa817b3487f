export { fit } from './fit.ts'
export {
  atMost,
  code,
  heading,
  type Inline,
  LINE_BREAK,
  link,
  list,
  paragraph,
  strong,
  table,
} from './nodes.ts'
