import type { Rule } from '../../rule/rule.ts'
import { prefixedToken, tokenRule } from './token-rule.ts'

/** Tokens of forges, package registries, CI, code quality and monitoring. */
export const CODE_TOKEN_RULES: readonly Rule[] = [
  prefixedToken(
    'GitHub',
    String.raw`gh[pousr]_(?:\d{1,20}_[\w-]{20,}\.[\w-]{20,}\.[\w-]{20,}|[A-Za-z0-9]{30,255})`,
  ),
  prefixedToken('GitHub fine-grained', String.raw`github_pat_[A-Za-z0-9_]{22,255}`),
  prefixedToken(
    'GitLab',
    String.raw`gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-[A-Za-z0-9_.-]{20,}`,
  ),
  prefixedToken('GitLab runner registration', String.raw`GR1348941[A-Za-z0-9_-]{20,}`),
  prefixedToken('npm', String.raw`npm_[A-Za-z0-9]{36}`),
  prefixedToken('PyPI', String.raw`pypi-[A-Za-z0-9_-]{50,}`),
  prefixedToken('RubyGems', String.raw`rubygems_[0-9a-f]{48}\b`),
  prefixedToken('crates.io', String.raw`cio[A-Za-z0-9]{32}\b`),
  prefixedToken('NuGet', String.raw`oy2[a-z0-9]{43}\b`),
  prefixedToken('Clojars', String.raw`CLOJARS_[0-9a-z]{60}\b`),
  prefixedToken('Docker', String.raw`dckr_(?:pat|oat)_[A-Za-z0-9_-]{20,}`),
  tokenRule('Terraform Cloud', String.raw`\b[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}`),
  prefixedToken('Pulumi', String.raw`pul-[0-9a-f]{40}\b`),
  prefixedToken('Buildkite', String.raw`bkua_[0-9a-f]{40}\b`),
  prefixedToken('SonarQube', String.raw`sq[pua]_[0-9a-f]{40}\b`),
  prefixedToken('Postman', String.raw`PMAK-[0-9a-f]{24}-[0-9a-f]{34}\b`),
  prefixedToken('Sentry', String.raw`sntr(?:ys_[A-Za-z0-9+/=_]{40,}|yu_[0-9a-f]{64})`),
  prefixedToken('New Relic', String.raw`NR(?:A[KL]-[A-Z0-9]{27}|II-[A-Za-z0-9_-]{32})\b`),
  prefixedToken('Grafana cloud', String.raw`glc_[A-Za-z0-9+/]{32,}={0,2}`),
  prefixedToken('Grafana service account', String.raw`glsa_[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}\b`),
  prefixedToken('Dynatrace', String.raw`dt0[a-z]\d{2}\.[A-Z0-9]{24}\.[A-Z0-9]{64}\b`),
  prefixedToken('PostHog', String.raw`phx_[A-Za-z0-9]{40,}`),
  prefixedToken('Prefect', String.raw`pn[ub]_[A-Za-z0-9]{36}\b`),
  prefixedToken('Harness', String.raw`[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.[A-Za-z0-9]{20}\b`),
  prefixedToken('Infracost', String.raw`ico-[A-Za-z0-9]{32}\b`),
  prefixedToken('ReadMe', String.raw`rdme_[a-z0-9]{70}\b`),
]
