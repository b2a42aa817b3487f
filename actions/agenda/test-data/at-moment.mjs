// Preloaded (NODE_OPTIONS=--import): the process begins at the moment that TEST_NOW names.
import process from 'node:process'

const RealDate = Date
const shift = RealDate.parse(process.env.TEST_NOW) - RealDate.now()

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + shift)
    else super(...given)
  }

  static now() {
    return RealDate.now() + shift
  }
}
