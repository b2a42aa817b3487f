import type { Rule } from '../../rule/rule.ts'
import { prefixedToken, UUID } from './token-rule.ts'

/** Tokens of services for language models, speech and search. */
export const AI_TOKEN_RULES: readonly Rule[] = [
  prefixedToken('Anthropic', String.raw`sk-ant-[A-Za-z0-9_-]{20,}`),
  prefixedToken(
    'OpenAI',
    String.raw`sk-(?:(?:proj|svcacct|admin|None|or-v1)-[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{32,})`,
  ),
  prefixedToken('Groq', String.raw`gsk_[A-Za-z0-9]{52}\b`),
  prefixedToken('xAI', String.raw`xai-[A-Za-z0-9]{70,}`),
  prefixedToken('Perplexity', String.raw`pplx-[A-Za-z0-9]{48}\b`),
  prefixedToken('Replicate', String.raw`r8_[A-Za-z0-9]{37}\b`),
  prefixedToken('Hugging Face', String.raw`(?:hf|api_org)_[A-Za-z0-9]{30,}`),
  prefixedToken('LangSmith', String.raw`lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}\b`),
  prefixedToken('Langfuse', String.raw`sk-lf-${UUID}\b`),
  prefixedToken('Pinecone', String.raw`pcsk_[A-Za-z0-9_]{40,}`),
  prefixedToken('NVIDIA', String.raw`nvapi-[A-Za-z0-9_-]{40,}`),
  prefixedToken('Cerebras', String.raw`csk-[a-z0-9]{40,}\b`),
  prefixedToken('ElevenLabs', String.raw`sk_[0-9a-f]{48}\b`),
  prefixedToken('Tavily', String.raw`tvly-(?:dev-|prod-)?[A-Za-z0-9]{28,}`),
  prefixedToken('Firecrawl', String.raw`fc-[0-9a-f]{32}\b`),
  prefixedToken('Jina', String.raw`jina_[A-Za-z0-9_-]{40,}`),
  prefixedToken('Fireworks', String.raw`fw_[A-Za-z0-9]{22,}\b`),
  prefixedToken('Voyage', String.raw`pa-[A-Za-z0-9_-]{40,}`),
  prefixedToken('Weights and Biases', String.raw`wandb_v1_[A-Za-z0-9_]{30,}`),
  prefixedToken('Anyscale', String.raw`esecret_[a-z0-9]{20,}\b`),
]
