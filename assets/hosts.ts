/**
 * The sites on which Bandu may look at a page by itself. On every other site it waits for the toolbar click.
 *
 * A short list on purpose: each host is one where AI news or essays that are read across Chinese and English appear
 * often, most of its pages are text, and it holds nothing private (no mail, shop or bank). The same list serves
 * `content_scripts.matches` and `host_permissions`, because injecting the reader needs both.
 */
const HOSTS = [
  // Yi Tay's blog, the original of the story this program was first made for.
  'yitay.net',
  // Machine Heart, and the sites its stories are copied to.
  'jiqizhixin.com',
  'mp.weixin.qq.com',
  'huxiu.com',
  '36kr.com',
  'qbitai.com',
  'vdbook.cn',
  'iter01.com',
  'redian.news',
  'zhuanlan.zhihu.com',
  'aiera.com.cn',
  'leiphone.com',
  'infoq.cn',
  'thepaper.cn',
  'ifanr.com',
  'geekpark.net',
  'tmtpost.com',
  // The same news in Traditional Chinese.
  'technews.tw',
  'bnext.com.tw',
  'ithome.com.tw',
  'inside.com.tw',
  'techorange.com',
  'hk01.com',
  // Laboratories that write in English.
  'openai.com',
  'anthropic.com',
  'deepmind.google',
  'research.google',
  'blog.google',
  'ai.meta.com',
  'mistral.ai',
  'reka.ai',
  'qwenlm.github.io',
  'deepseek.com',
  'bair.berkeley.edu',
  'hai.stanford.edu',
  'allenai.org',
  'thinkingmachines.ai',
  // Well-known blogs and papers of the field.
  'huggingface.co',
  'lilianweng.github.io',
  'karpathy.github.io',
  'jasonwei.net',
  'simonwillison.net',
  'interconnects.ai',
  'latent.space',
  'importai.substack.com',
  'gwern.net',
  'semianalysis.com',
  'stratechery.com',
  'distill.pub',
  'thegradient.pub',
  'jack-clark.net',
  'technologyreview.com',
  'techcrunch.com',
  'theverge.com',
  'arstechnica.com',
  'wired.com',
  'venturebeat.com',
  'spectrum.ieee.org',
] as const

/** Match patterns for the manifest: the host and everything below it. */
export const HOST_PATTERNS: string[] = HOSTS.map((host) => `*://*.${host}/*`)

/** Is it on the list, or below a host that is? */
export function isListed(hostname: string): boolean {
  return HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}
