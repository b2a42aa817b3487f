import type { Schema } from 'hast-util-sanitize'

/** The HTML that is kept of a comment. Other elements are replaced by their children; those in `strip` are removed with them. */
export const HTML_SCHEMA: Schema = {
  tagNames: [
    ...['p', 'div', 'br', 'hr', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'img', 'b', 'strong', 'i', 'em', 'del', 's', 'strike', 'code', 'kbd', 'samp', 'tt', 'q'],
  ],
  attributes: { a: ['href'], img: ['alt'], ol: ['start'] },
  strip: [
    'script',
    'style',
    'title',
    'template',
    'noscript',
    'iframe',
    'object',
    'svg',
    'math',
    'audio',
    'video',
    'canvas',
  ],
  protocols: { href: ['http', 'https'] },
  allowComments: false,
  allowDoctypes: false,
}
