import type { Rule } from './rule.ts'
import { tokenRule } from './token-rule.ts'

/** Tokens of forges, registries and what builds, checks and watches code. */
export const CODE_TOKEN_RULES: readonly Rule[] = [
  tokenRule(
    'GitHub',
    /gh[pousr]_/,
    String.raw`\bgh[pousr]_(?:\d{1,20}_[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}|[A-Za-z0-9]{30,255})`,
  ),
  tokenRule('GitHub fine-grained', /github_pat_/, String.raw`\bgithub_pat_[A-Za-z0-9_]{22,255}`),
  tokenRule(
    'GitLab',
    /gl[a-z]{2,5}-/,
    String.raw`\bgl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-[A-Za-z0-9_.-]{20,}`,
  ),
  tokenRule('GitLab runner registration', /GR1348941/, String.raw`\bGR1348941[A-Za-z0-9_-]{20,}`),
  tokenRule('npm', /npm_/, String.raw`\bnpm_[A-Za-z0-9]{36}`),
  tokenRule('PyPI', /pypi-/, String.raw`\bpypi-[A-Za-z0-9_-]{50,}`),
  tokenRule('RubyGems', /rubygems_/, String.raw`\brubygems_[0-9a-f]{48}\b`),
  tokenRule('crates.io', /cio/, String.raw`\bcio[A-Za-z0-9]{32}\b`),
  tokenRule('NuGet', /oy2/, String.raw`\boy2[a-z0-9]{43}\b`),
  tokenRule('Clojars', /CLOJARS_/, String.raw`\bCLOJARS_[0-9a-z]{60}\b`),
  tokenRule('Docker', /dckr_/, String.raw`\bdckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}`),
  tokenRule('Terraform Cloud', /\.atlasv1\./, String.raw`\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}`),
  tokenRule('Pulumi', /pul-/, String.raw`\bpul-[0-9a-f]{40}\b`),
  tokenRule('Buildkite', /bkua_/, String.raw`\bbkua_[0-9a-f]{40}\b`),
  tokenRule('SonarQube', /sq[pua]_/, String.raw`\bsq[pua]_[0-9a-f]{40}\b`),
  tokenRule('Postman', /PMAK-/, String.raw`\bPMAK-[0-9a-f]{24}-[0-9a-f]{34}\b`),
  tokenRule('Sentry', /sntr[yu]/, String.raw`\bsntr(?:ys_[A-Za-z0-9+/=_]{40,}|yu_[0-9a-f]{64})`),
  tokenRule('New Relic', /NR(?:A[KL]|II)-/, String.raw`\bNR(?:A[KL]-[A-Z0-9]{27}|II-[A-Za-z0-9_-]{32})\b`),
  tokenRule('Grafana cloud', /glc_/, String.raw`\bglc_[A-Za-z0-9+/]{32,}={0,2}`),
  tokenRule('Grafana service account', /glsa_/, String.raw`\bglsa_[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}\b`),
  tokenRule('Dynatrace', /dt0[a-z]\d{2}\./, String.raw`\bdt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}\b`),
  tokenRule('PostHog', /phx_/, String.raw`\bphx_[A-Za-z0-9]{40,}`),
  tokenRule('Prefect', /pn[ub]_/, String.raw`\bpn[ub]_[A-Za-z0-9]{36}\b`),
  tokenRule('Harness', /[ps]at\.\w{22}\./, String.raw`\b[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}\b`),
  tokenRule('Infracost', /ico-/, String.raw`\bico-[A-Za-z0-9]{32}\b`),
  tokenRule('ReadMe', /rdme_/, String.raw`\brdme_[a-z0-9]{70}\b`),
]
