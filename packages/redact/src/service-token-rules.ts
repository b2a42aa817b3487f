import type { Rule } from './rule.ts'
import { tokenRule } from './token-rule.ts'

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Tokens of what people pay, write, chat, sell and think with. */
export const SERVICE_TOKEN_RULES: readonly Rule[] = [
  tokenRule('Slack', /xox[a-z]-/, String.raw`\b(?:xoxe\.)?xox[abcdeoprs]-[A-Za-z0-9.-]{10,}`),
  tokenRule('Slack app', /xapp-/, String.raw`\bxapp-\d-[A-Za-z0-9-]{10,}`),
  tokenRule('Telegram bot', /:AA/, String.raw`\b\d{8,10}:AA[A-Za-z0-9_-]{33}`),
  tokenRule(
    'Discord bot',
    /[MNO][A-Za-z\d]{23,27}\./,
    String.raw`\b[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}`,
  ),
  tokenRule('Facebook', /EAA/, String.raw`\bEAA[A-Za-z0-9]{80,}`),
  tokenRule('SendGrid', /SG\./, String.raw`\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{30,}`),
  tokenRule('Twilio', /(?:SK|AC)[0-9a-f]{8}/, String.raw`\b(?:SK|AC)[0-9a-f]{32}\b`),
  tokenRule('Mailgun', /key-/, String.raw`\bkey-[0-9a-f]{32}\b`),
  tokenRule('Mailchimp', /-us\d/, String.raw`\b[0-9a-f]{32}-us\d{1,2}\b`),
  tokenRule('Brevo', /xkeysib-|xsmtpsib-/, String.raw`\bx(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}\b`),
  tokenRule('Resend', /re_/, String.raw`\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}\b`),
  tokenRule('Stripe', /[sr]k_(?:live|test|prod)_/, String.raw`\b[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,}`),
  tokenRule('Stripe webhook', /whsec_/, String.raw`\bwhsec_[A-Za-z0-9+/=]{24,}`),
  tokenRule('Square', /sq0/, String.raw`\bsq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,43}`),
  tokenRule(
    'PayPal',
    /access_token\$/,
    String.raw`\baccess_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}\b`,
  ),
  tokenRule('Plaid', /access-[a-z]/, String.raw`\baccess-(?:production|development|sandbox)-${UUID}\b`),
  tokenRule('Shopify', /shp[a-z]{2}_/, String.raw`\bshp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,64}\b`),
  tokenRule('HubSpot', /pat-[a-z]{2}\d/, String.raw`\bpat-[a-z]{2}\d-${UUID}\b`),
  tokenRule('Airtable', /pat\w{14}\./, String.raw`\bpat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b`),
  tokenRule('Atlassian', /AT[AC]TT3/, String.raw`\bAT[AC]TT3[A-Za-z0-9_=-]{20,}`),
  tokenRule('Linear', /lin_/, String.raw`\blin_(?:api|oauth)_[A-Za-z0-9_]{32,}`),
  tokenRule('Notion', /ntn_/, String.raw`\bntn_\d{11}[A-Za-z0-9]{35}\b`),
  tokenRule('Figma', /fig[dor]{1,2}_/, String.raw`\bfig(?:d|o|or)_[A-Za-z0-9_-]{38,}`),
  tokenRule('Contentful', /CFPAT-/, String.raw`\bCFPAT-[A-Za-z0-9_-]{43}\b`),
  tokenRule('Typeform', /tfp_/, String.raw`\btfp_[A-Za-z0-9_.=-]{40,}`),
  tokenRule('Anthropic', /sk-ant-/, String.raw`\bsk-ant-[A-Za-z0-9_-]{20,}`),
  tokenRule(
    'OpenAI',
    /sk-/,
    String.raw`\bsk-(?:(?:proj|svcacct|admin|None|or-v1)-[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{32,})`,
  ),
  tokenRule('Groq', /gsk_/, String.raw`\bgsk_[A-Za-z0-9]{52}\b`),
  tokenRule('xAI', /xai-/, String.raw`\bxai-[A-Za-z0-9]{70,}`),
  tokenRule('Perplexity', /pplx-/, String.raw`\bpplx-[A-Za-z0-9]{48}\b`),
  tokenRule('Replicate', /r8_/, String.raw`\br8_[A-Za-z0-9]{37}\b`),
  tokenRule('Hugging Face', /hf_|api_org_/, String.raw`\b(?:hf|api_org)_[A-Za-z0-9]{30,}`),
  tokenRule('Duffel', /duffel_/, String.raw`\bduffel_(?:test|live)_[\w=-]{40,}`),
  tokenRule('Flutterwave', /FLWSECK/, String.raw`\bFLWSECK(?:_TEST)?-[0-9a-hA-H]{12,32}(?:-X)?\b`),
  tokenRule('Frame.io', /fio-u-/, String.raw`\bfio-u-[\w=-]{64}`),
  tokenRule('Shippo', /shippo_/, String.raw`\bshippo_(?:live|test)_[0-9a-fA-F]{40}\b`),
  tokenRule('SettleMint', /sm_[a-z]{3}_/, String.raw`\bsm_[aps]at_[A-Za-z0-9]{16}\b`),
]
