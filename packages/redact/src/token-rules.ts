import type { Rule } from './rule.ts'

function token(name: string, clue: RegExp, pattern: string): Rule {
  return { kind: 'token', name, clue, pattern }
}

/** Up to its end, or as far as it looks like one where the end is missing. A second beginning is never inside. */
const PRIVATE_KEY = [
  '-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----',
  String.raw`(?:(?:[\s\w+/=:,.\\>|]|-\w)*-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|(?:(?:\s|\\n)*[A-Za-z0-9+/=]{16,})*)`,
].join('')

/** Tokens that say what they are, from the formats that their providers publish. */
export const TOKEN_RULES: readonly Rule[] = [
  token('private key', /-----BEGIN /, PRIVATE_KEY),
  token('GitHub', /gh[pousr]_/, String.raw`\bgh[pousr]_[A-Za-z0-9]{30,255}`),
  token('GitHub fine-grained', /github_pat_/, String.raw`\bgithub_pat_[A-Za-z0-9_]{22,255}`),
  token(
    'GitLab',
    /gl[a-z]{2,5}-/,
    String.raw`\bgl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-[A-Za-z0-9_.-]{20,}`,
  ),
  token('Slack', /xox[a-z]-/, String.raw`\bxox[abcdeoprs]-[A-Za-z0-9.-]{10,}`),
  token('Slack app', /xapp-/, String.raw`\bxapp-\d-[A-Za-z0-9-]{10,}`),
  token('AWS access key', /A(?:KI|SI|BI|CC)A/, String.raw`\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b`),
  token('Stripe', /[sr]k_(?:live|test)_/, String.raw`\b[sr]k_(?:live|test)_[A-Za-z0-9]{16,}`),
  token('Stripe webhook', /whsec_/, String.raw`\bwhsec_[A-Za-z0-9+/=]{24,}`),
  token('Google API key', /AIza/, String.raw`\bAIza[A-Za-z0-9_-]{35}`),
  token(
    'Google OAuth',
    /GOCSPX-|ya29\./,
    String.raw`\b(?:GOCSPX-[A-Za-z0-9_-]{28}|ya29\.[A-Za-z0-9_-]{20,})`,
  ),
  token('npm', /npm_/, String.raw`\bnpm_[A-Za-z0-9]{36}`),
  token('PyPI', /pypi-/, String.raw`\bpypi-[A-Za-z0-9_-]{50,}`),
  token('Anthropic', /sk-ant-/, String.raw`\bsk-ant-[A-Za-z0-9_-]{20,}`),
  token(
    'OpenAI',
    /sk-/,
    String.raw`\bsk-(?:(?:proj|svcacct|admin|None|or-v1)-[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{32,})`,
  ),
  token(
    'JSON Web Token',
    /eyJ/,
    String.raw`\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){1,3}`,
  ),
  token('SendGrid', /SG\./, String.raw`\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{30,}`),
  token('Twilio', /(?:SK|AC)[0-9a-f]{8}/, String.raw`\b(?:SK|AC)[0-9a-f]{32}\b`),
  token('Mailgun', /key-/, String.raw`\bkey-[0-9a-f]{32}\b`),
  token('Shopify', /shp[a-z]{2}_/, String.raw`\bshp(?:at|ca|pa|ss)_[0-9a-f]{32}\b`),
  token('DigitalOcean', /_v1_/, String.raw`\bdo[opr]_v1_[0-9a-f]{64}\b`),
  token('Hugging Face', /hf_/, String.raw`\bhf_[A-Za-z0-9]{30,}`),
  token('Docker', /dckr_/, String.raw`\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}`),
  token('Vault', /hv[sb]\./, String.raw`\bhv[sb]\.[A-Za-z0-9_-]{20,}`),
  token('Databricks', /dapi/, String.raw`\bdapi[0-9a-f]{32}(?:-\d)?\b`),
  token('Atlassian', /AT[AC]TT3/, String.raw`\bAT[AC]TT3[A-Za-z0-9_=-]{20,}`),
  token('Telegram bot', /:AA/, String.raw`\b\d{8,10}:AA[A-Za-z0-9_-]{33}`),
  token('Azure signature', /sig=/, String.raw`\bsig=[A-Za-z0-9%+/=]{40,}`),
]
