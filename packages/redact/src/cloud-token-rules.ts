import type { Rule } from './rule.ts'
import { tokenRule } from './token-rule.ts'

/** A UUID, as many providers end their tokens. */
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Tokens of clouds, hosts, databases and keepers of secrets. */
export const CLOUD_TOKEN_RULES: readonly Rule[] = [
  tokenRule('AWS access key', /A(?:KI|SI|BI|CC)A/, String.raw`\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b`),
  tokenRule('AWS Bedrock', /ABSK/, String.raw`\bABSK[A-Za-z0-9+/]{100,}={0,2}`),
  tokenRule('Alibaba access key', /LTAI/, String.raw`\bLTAI[A-Za-z0-9]{12,24}\b`),
  tokenRule('Azure signature', /sig=/, String.raw`\bsig=[A-Za-z0-9%+/=]{40,}`),
  tokenRule('Azure AD client secret', /\dQ~/, String.raw`\b[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}`),
  tokenRule('Google API key', /AIza/, String.raw`\bAIza[A-Za-z0-9_-]{35}`),
  tokenRule(
    'Google OAuth',
    /GOCSPX-|ya29\./,
    String.raw`\b(?:GOCSPX-[A-Za-z0-9_-]{28}|ya29\.[A-Za-z0-9_-]{20,})`,
  ),
  tokenRule('Firebase messaging', /:APA91b/, String.raw`\b[A-Za-z0-9_-]{11,}:APA91b[A-Za-z0-9_-]{100,}`),
  tokenRule('DigitalOcean', /_v1_/, String.raw`\bdo[opr]_v1_[0-9a-f]{64}\b`),
  tokenRule('Cloudflare', /cf(?:k|ut|at)_/, String.raw`\bcf(?:k|ut|at)_[A-Za-z0-9]{40}[0-9a-f]{8}\b`),
  tokenRule('Vercel', /vc[pairk]_/, String.raw`\bvc[pairk]_[A-Za-z0-9]{20,60}\b`),
  tokenRule('Netlify', /nfp_/, String.raw`\bnfp_[A-Za-z0-9]{36,40}\b`),
  tokenRule(
    'Fly.io',
    /fm[12][ar]?_|fo1_/,
    String.raw`\b(?:fm[12][ar]?_[A-Za-z0-9+/]{80,}={0,3}|fo1_[\w-]{43})`,
  ),
  tokenRule('Heroku', /HRKU-/, String.raw`\bHRKU-(?:AA[A-Za-z0-9_-]{58}|${UUID}\b)`),
  tokenRule('Supabase', /sbp_/, String.raw`\bsbp_[0-9a-f]{40}\b`),
  tokenRule('PlanetScale', /pscale_/, String.raw`\bpscale_(?:tkn|oauth|pw)_[A-Za-z0-9_=.-]{32,}`),
  tokenRule('Databricks', /dapi/, String.raw`\bdapi[0-9a-f]{32}(?:-\d)?\b`),
  tokenRule('Tailscale', /tskey-/, String.raw`\btskey-[a-z]{2,20}-[A-Za-z0-9_]{8,40}-[A-Za-z0-9_]{16,60}`),
  tokenRule('Vault', /hv[sbr]\./, String.raw`\bhv[sbr]\.[A-Za-z0-9_-]{20,}`),
  tokenRule(
    'Doppler',
    /dp\.[a-z]{2,5}\./,
    String.raw`\bdp\.(?:pt|ct|st|sa|scim|audit)\.(?:[a-z0-9_-]+\.)?[A-Za-z0-9]{40,44}\b`,
  ),
  tokenRule('1Password service account', /ops_eyJ/, String.raw`\bops_eyJ[A-Za-z0-9+/=_-]{100,}`),
  tokenRule('Scalingo', /tk-us-/, String.raw`\btk-us-[\w-]{48}`),
  tokenRule('Defined Networking', /dnkey-/, String.raw`\bdnkey-[A-Za-z0-9_-]{26}-[A-Za-z0-9_-]{52}`),
  tokenRule('Mapbox', /sk\.eyJ/, String.raw`\bsk\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}`),
]
