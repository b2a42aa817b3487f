import type { Rule } from '../../rule/rule.ts'
import { prefixedToken, tokenRule, UUID } from './token-rule.ts'

/** Tokens of clouds, hosting, databases and secret managers. */
export const CLOUD_TOKEN_RULES: readonly Rule[] = [
  prefixedToken('AWS access key', String.raw`(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b`),
  prefixedToken('AWS Bedrock', String.raw`ABSK[A-Za-z0-9+/]{100,}={0,2}`),
  prefixedToken('Alibaba access key', String.raw`LTAI[A-Za-z0-9]{12,24}\b`),
  prefixedToken('Azure signature', String.raw`sig=[A-Za-z0-9%+/=]{40,}`),
  tokenRule('Azure AD client secret', String.raw`\b[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}`),
  prefixedToken('Google API key', String.raw`AIza[A-Za-z0-9_-]{35}`),
  prefixedToken('Google OAuth', String.raw`(?:GOCSPX-[A-Za-z0-9_-]{28}|ya29\.[A-Za-z0-9_-]{20,})`),
  tokenRule('Firebase messaging', String.raw`\b[A-Za-z0-9_-]{11,}:APA91b[A-Za-z0-9_-]{100,}`),
  prefixedToken('DigitalOcean', String.raw`do[opr]_v1_[0-9a-f]{64}\b`),
  prefixedToken('Cloudflare', String.raw`cf(?:k|ut|at)_[A-Za-z0-9]{40}[0-9a-f]{8}\b`),
  prefixedToken('Vercel', String.raw`vc[pairk]_[A-Za-z0-9]{20,60}\b`),
  prefixedToken('Netlify', String.raw`nfp_[A-Za-z0-9]{36,40}\b`),
  prefixedToken('Fly.io', String.raw`(?:fm[12][ar]?_[A-Za-z0-9+/]{80,}={0,3}|fo1_[\w-]{43})`),
  prefixedToken('Heroku', String.raw`HRKU-(?:AA[A-Za-z0-9_-]{58}|${UUID}\b)`),
  prefixedToken('Supabase', String.raw`sbp_[0-9a-f]{40}\b`),
  prefixedToken('PlanetScale', String.raw`pscale_(?:tkn|oauth|pw)_[A-Za-z0-9_=.-]{32,}`),
  prefixedToken('Databricks', String.raw`dapi[0-9A-Fa-f]{32}(?:-\d)?\b`),
  prefixedToken('Tailscale', String.raw`tskey-[a-z]{2,20}-[A-Za-z0-9_]{8,40}-[A-Za-z0-9_]{16,60}`),
  prefixedToken('Vault', String.raw`hv[sbr]\.[A-Za-z0-9_-]{20,}`),
  prefixedToken(
    'Doppler',
    String.raw`dp\.(?:pt|ct|st|sa|scim|audit)\.(?:[a-z0-9_-]+\.)?[A-Za-z0-9]{40,44}\b`,
  ),
  prefixedToken('1Password service account', String.raw`ops_eyJ[A-Za-z0-9+/=_-]{100,}`),
  prefixedToken('Scalingo', String.raw`tk-us-[\w-]{48}`),
  prefixedToken('Defined Networking', String.raw`dnkey-[A-Za-z0-9_-]{26}-[A-Za-z0-9_-]{52}`),
  prefixedToken('Mapbox', String.raw`sk\.eyJ[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}`),
]
