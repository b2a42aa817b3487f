import type { Rule } from '../../rule/rule.ts'
import { prefixedToken, tokenRule } from './token-rule.ts'

/** Tokens of forges, package registries, CI, code quality and monitoring. */
export const CODE_TOKEN_RULES: readonly Rule[] = [
  prefixedToken(
    'GitHub',
    /gh[pousr]_/,
    String.raw`gh[pousr]_(?:\d{1,20}_[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}|[A-Za-z0-9]{30,255})`,
  ),
  prefixedToken('GitHub fine-grained', /github_pat_/, String.raw`github_pat_[A-Za-z0-9_]{22,255}`),
  prefixedToken(
    'GitLab',
    /gl[a-z]{2,5}-/,
    String.raw`gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-[A-Za-z0-9_.-]{20,}`,
  ),
  prefixedToken('GitLab runner registration', /GR1348941/, String.raw`GR1348941[A-Za-z0-9_-]{20,}`),
  prefixedToken('npm', /npm_/, String.raw`npm_[A-Za-z0-9]{36}`),
  prefixedToken('PyPI', /pypi-/, String.raw`pypi-[A-Za-z0-9_-]{50,}`),
  prefixedToken('RubyGems', /rubygems_/, String.raw`rubygems_[0-9a-f]{48}\b`),
  prefixedToken('crates.io', /cio/, String.raw`cio[A-Za-z0-9]{32}\b`),
  prefixedToken('NuGet', /oy2/, String.raw`oy2[a-z0-9]{43}\b`),
  prefixedToken('Clojars', /CLOJARS_/, String.raw`CLOJARS_[0-9a-z]{60}\b`),
  prefixedToken('Docker', /dckr_/, String.raw`dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}`),
  tokenRule('Terraform Cloud', /\.atlasv1\./, String.raw`\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}`),
  prefixedToken('Pulumi', /pul-/, String.raw`pul-[0-9a-f]{40}\b`),
  prefixedToken('Buildkite', /bkua_/, String.raw`bkua_[0-9a-f]{40}\b`),
  prefixedToken('SonarQube', /sq[pua]_/, String.raw`sq[pua]_[0-9a-f]{40}\b`),
  prefixedToken('Postman', /PMAK-/, String.raw`PMAK-[0-9a-f]{24}-[0-9a-f]{34}\b`),
  prefixedToken('Sentry', /sntr[yu]/, String.raw`sntr(?:ys_[A-Za-z0-9+/=_]{40,}|yu_[0-9a-f]{64})`),
  prefixedToken('New Relic', /NR(?:A[KL]|II)-/, String.raw`NR(?:A[KL]-[A-Z0-9]{27}|II-[A-Za-z0-9_-]{32})\b`),
  prefixedToken('Grafana cloud', /glc_/, String.raw`glc_[A-Za-z0-9+/]{32,}={0,2}`),
  prefixedToken('Grafana service account', /glsa_/, String.raw`glsa_[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}\b`),
  prefixedToken('Dynatrace', /dt0[a-z]\d{2}\./, String.raw`dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}\b`),
  prefixedToken('PostHog', /phx_/, String.raw`phx_[A-Za-z0-9]{40,}`),
  prefixedToken('Prefect', /pn[ub]_/, String.raw`pn[ub]_[A-Za-z0-9]{36}\b`),
  prefixedToken(
    'Harness',
    /[ps]at\.\w{22}\./,
    String.raw`[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}\b`,
  ),
  prefixedToken('Infracost', /ico-/, String.raw`ico-[A-Za-z0-9]{32}\b`),
  prefixedToken('ReadMe', /rdme_/, String.raw`rdme_[a-z0-9]{70}\b`),
]
