import { request } from 'node:http'

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** As JSON where it is JSON, else as text. */
  readonly body: unknown
}

/** Sends one request with nothing added but what GitHub asks of everybody; a header of `undefined` is left out. */
export function ask(
  url: string,
  options: {
    readonly method?: string
    readonly token?: string
    readonly headers?: Readonly<Record<string, string | undefined>>
    readonly body?: unknown
  } = {},
): Promise<RawAnswer> {
  const { method = 'GET', token, body } = options
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)
  const headers = {
    'user-agent': 'tests',
    'x-github-api-version': '2022-11-28',
    authorization: token === undefined ? undefined : `bearer ${token}`,
    'content-length': body === undefined ? undefined : String(Buffer.byteLength(text)),
    ...options.headers,
  }
  const sent = Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: sent, agent: false }, (response) => {
      let answer = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        answer += part
      })
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: jsonOrText(answer) }),
      )
    })
    asked.on('error', reject)
    asked.end(text)
  })
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
