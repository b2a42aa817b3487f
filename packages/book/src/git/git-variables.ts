/** Environment variables, from the host: nothing below it reads its own. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Keys and values of Git's settings; of a key with several values in their order. */
export type Settings = readonly (readonly [key: string, value: string])[]

const TO_START = ['PATH', 'Path', 'HOME', 'USERPROFILE', 'XDG_CONFIG_HOME', 'SystemRoot', 'TEMP', 'TMPDIR']
const FOR_THE_NETWORK = [
  ...['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY'],
  ...['GIT_SSL_CAINFO', 'SSL_CERT_FILE'],
]

/**
 * For Git without a network: only what it needs to start and to find the person's own configuration. Every transport is
 * refused too, because Git before 2.45 does not know the variable that keeps it from fetching what a partial clone lacks.
 */
export function localVariables(environment: Environment, settings: Settings): Record<string, string> {
  return {
    ...chosen(environment, TO_START),
    ...settingVariables(settings),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  }
}

/** For Git with a remote: over HTTP, through the proxy of the job, and without a program that asks for a password. */
export function networkVariables(environment: Environment, settings: Settings): Record<string, string> {
  return {
    ...localVariables(environment, [...settings, ['credential.helper', '']]),
    ...chosen(environment, FOR_THE_NETWORK),
    GIT_ALLOW_PROTOCOL: 'https:http',
    GIT_ASKPASS: '',
  }
}

function chosen(environment: Environment, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])),
  )
}

function settingVariables(settings: Settings): Record<string, string> {
  if (settings.length === 0) return {}
  const variables = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ])
  return { GIT_CONFIG_COUNT: String(settings.length), ...Object.fromEntries(variables) }
}
