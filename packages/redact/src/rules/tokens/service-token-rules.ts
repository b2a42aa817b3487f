import type { Rule } from '../../rule/rule.ts'
import { prefixedToken, tokenRule } from './token-rule.ts'

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Tokens of payment, mail, chat, shops, office and AI services. */
export const SERVICE_TOKEN_RULES: readonly Rule[] = [
  prefixedToken('Slack', /xox[a-z]-/, String.raw`(?:xoxe\.)?xox[abcdeoprs]-[A-Za-z0-9.-]{10,}`),
  prefixedToken('Slack app', /xapp-/, String.raw`xapp-\d-[A-Za-z0-9-]{10,}`),
  tokenRule('Telegram bot', /:AA/, String.raw`\b\d{8,10}:AA[A-Za-z0-9_-]{33}`),
  tokenRule(
    'Discord bot',
    /[MNO][A-Za-z\d]{23,27}\./,
    String.raw`\b[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}`,
  ),
  prefixedToken('Facebook', /EAA/, String.raw`EAA[A-Za-z0-9]{80,}`),
  prefixedToken('SendGrid', /SG\./, String.raw`SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{30,}`),
  prefixedToken('Twilio', /(?:SK|AC)[0-9a-f]{8}/, String.raw`(?:SK|AC)[0-9a-f]{32}\b`),
  prefixedToken('Mailgun', /key-/, String.raw`key-[0-9a-f]{32}\b`),
  tokenRule('Mailchimp', /-us\d/, String.raw`\b[0-9a-f]{32}-us\d{1,2}\b`),
  prefixedToken('Brevo', /xkeysib-|xsmtpsib-/, String.raw`x(?:key|smtp)sib-[0-9a-f]{64}-[A-Za-z0-9]{16}\b`),
  prefixedToken('Resend', /re_/, String.raw`re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}\b`),
  prefixedToken('Stripe', /[sr]k_(?:live|test|prod)_/, String.raw`[sr]k_(?:live|test|prod)_[A-Za-z0-9]{16,}`),
  prefixedToken('Stripe webhook', /whsec_/, String.raw`whsec_[A-Za-z0-9+/=]{24,}`),
  prefixedToken('Square', /sq0/, String.raw`sq0(?:atp|csp|idp)-[A-Za-z0-9_-]{22,43}`),
  prefixedToken(
    'PayPal',
    /access_token\$/,
    String.raw`access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}\b`,
  ),
  prefixedToken('Plaid', /access-[a-z]/, String.raw`access-(?:production|development|sandbox)-${UUID}\b`),
  prefixedToken('Shopify', /shp[a-z]{2}_/, String.raw`shp(?:at|ca|pa|ss)_[A-Za-z0-9]{32,64}\b`),
  prefixedToken('HubSpot', /pat-[a-z]{2}\d/, String.raw`pat-[a-z]{2}\d-${UUID}\b`),
  prefixedToken('Airtable', /pat\w{14}\./, String.raw`pat[A-Za-z0-9]{14}\.[0-9a-f]{64}\b`),
  prefixedToken('Atlassian', /AT[AC]TT3/, String.raw`AT[AC]TT3[A-Za-z0-9_=-]{20,}`),
  prefixedToken('Linear', /lin_/, String.raw`lin_(?:api|oauth)_[A-Za-z0-9_]{32,}`),
  prefixedToken('Notion', /ntn_/, String.raw`ntn_\d{11}[A-Za-z0-9]{35}\b`),
  prefixedToken('Figma', /fig[dor]{1,2}_/, String.raw`fig(?:d|o|or)_[A-Za-z0-9_-]{38,}`),
  prefixedToken('Contentful', /CFPAT-/, String.raw`CFPAT-[A-Za-z0-9_-]{43}\b`),
  prefixedToken('Typeform', /tfp_/, String.raw`tfp_[A-Za-z0-9_.=-]{40,}`),
  prefixedToken('Anthropic', /sk-ant-/, String.raw`sk-ant-[A-Za-z0-9_-]{20,}`),
  prefixedToken(
    'OpenAI',
    /sk-/,
    String.raw`sk-(?:(?:proj|svcacct|admin|None|or-v1)-[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{32,})`,
  ),
  prefixedToken('Groq', /gsk_/, String.raw`gsk_[A-Za-z0-9]{52}\b`),
  prefixedToken('xAI', /xai-/, String.raw`xai-[A-Za-z0-9]{70,}`),
  prefixedToken('Perplexity', /pplx-/, String.raw`pplx-[A-Za-z0-9]{48}\b`),
  prefixedToken('Replicate', /r8_/, String.raw`r8_[A-Za-z0-9]{37}\b`),
  prefixedToken('Hugging Face', /hf_|api_org_/, String.raw`(?:hf|api_org)_[A-Za-z0-9]{30,}`),
  prefixedToken('Duffel', /duffel_/, String.raw`duffel_(?:test|live)_[\w=-]{40,}`),
  prefixedToken('Flutterwave', /FLWSECK/, String.raw`FLWSECK(?:_TEST)?-[0-9a-hA-H]{12,32}(?:-X)?\b`),
  prefixedToken('Frame.io', /fio-u-/, String.raw`fio-u-[\w=-]{64}`),
  prefixedToken('Shippo', /shippo_/, String.raw`shippo_(?:live|test)_[0-9a-fA-F]{40}\b`),
  prefixedToken('SettleMint', /sm_[a-z]{3}_/, String.raw`sm_[aps]at_[A-Za-z0-9]{16}\b`),
]
