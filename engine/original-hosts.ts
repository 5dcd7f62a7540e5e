/**
 * What an address alone says of a page: that it is never someone's text (a share button, a home page, a picture), that
 * it hardly is one (a paper, a post, a video), or that it is in Chinese.
 */

import { urlKey } from './known-pair.ts'

/** A page that nobody pairs an article with. */
export function isNeverOriginal(url: string): boolean {
  const key = urlKey(url)
  if (key === '' || url.length > 2000) return true
  const { host, path } = split(key)
  if (!host.includes('.') || LOCAL.test(host)) return true
  if (isHomePage(path)) return true
  if (FILE.test(path) || CDN.test(host)) return true
  if (NEVER.test(key)) return true
  return isProfile(host, path)
}

/** 0..1: how often a page of this kind is an article's text at all. */
export function textLikelihood(url: string): number {
  const { host, path } = split(urlKey(url))
  if (/(?:^|\.)(?:arxiv\.org|openreview\.net|doi\.org|biorxiv\.org|aclanthology\.org|ssrn\.com)$/.test(host))
    return 0.45
  if (/\.pdf$/i.test(path)) return 0.45
  if (/(?:^|\.)(?:x|twitter)\.com$|(?:^|\.)(?:threads\.net|bsky\.app|reddit\.com)$|^news\.ycombinator\.com$/.test(host))
    return 0.6
  if (/(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com|spotify\.com|podcasts\.apple\.com)$/.test(host))
    return 0.3
  if (/(?:^|\.)wiki(?:pedia|data|media)\.org$|^baike\./.test(host)) return 0.3
  if (/^(?:github|gitlab|gitee)\.com$|^kaggle\.com$/.test(host)) return 0.3
  if (/^huggingface\.co$/.test(host) && !path.startsWith('/blog/')) return 0.3
  return 1
}

/** Does the address say that its page is in Chinese? */
export function isChinesePage(url: string): boolean {
  const { host, path } = split(urlKey(url))
  if (/\/en(?:[-_]\w+)?(?:\/|$)/i.test(path)) return false
  return (
    /\.(?:cn|tw)$/.test(host) ||
    CHINESE_HOST.test(host) ||
    /(?:^|\/)(?:zh|cn|tw)(?:[-_](?:cn|tw|hk|hans|hant))?(?:\/|$)/i.test(path) ||
    /^(?:zh|cn)\./.test(host)
  )
}

/** Same site, whatever the subdomain: compares the last labels of both hosts ("a.com", "a.com.cn"). */
export function isSameSite(a: string, b: string): boolean {
  return site(split(urlKey(a)).host) === site(split(urlKey(b)).host)
}

/** The name a host is known by: "yitay" of www.yitay.net, "bbc" of news.bbc.co.uk, "karpathy" of karpathy.github.io. */
export function hostName(url: string): string {
  const { host, path } = split(urlKey(url))
  const hosted = HOSTED.exec(host)
  if (hosted) return hosted[1]!
  if (host === 'medium.com') return /^\/@?([^/]+)/.exec(path)?.[1] ?? ''
  return site(host).split('.')[0]!
}

const LOCAL = /^(?:localhost|\d+(?:\.\d+){3})$/
const FILE =
  /\.(?:png|jpe?g|gif|webp|svg|ico|bmp|avif|mp[34]|m4a|webm|mov|zip|gz|rar|7z|exe|dmg|apk|css|js|json|xml|rss|docx?|pptx?|xlsx?)$/i
const CDN =
  /^(?:cdn|img|image|images|pic|pics|photo|static|assets|media|res|upload|file|files|mmbiz|wx\d?)\d*[.-]|(?:qpic\.cn|qlogo\.cn|sinaimg\.cn|zhimg\.com|hdslb\.com|twimg\.com|ytimg\.com|fbcdn\.net|cloudfront\.net|akamaized\.net|gravatar\.com|googleusercontent\.com|alicdn\.com|bdstatic\.com)$/
const NEVER = new RegExp(
  [
    String.raw`\/(?:share|sharer|sharing|intent|submit|login|signin|sign-in|signup|sign-up|register|logout|subscribe|account|cart|search|tag|tags|category|categories|author|authors|topics?|archives?|about|about-us|contact|contact-us|privacy|terms|careers|jobs|feed|rss|sitemap|download|downloads|app|help|print|comments?|pricing)(?:\.\w+|\/?$|\/?\?|\/[^/?]*$)`,
    String.raw`^(?:connect\.qq\.com|service\.weibo\.com|share\.|api\.qrserver|sns\.qzone|telegram\.me\/share|t\.me\/|wa\.me\/|line\.me\/|social-plugins\.line|getpocket\.com|pinterest\.)`,
    String.raw`qr-?code|erweima|qrcode`,
    String.raw`^(?:apps\.apple\.com|itunes\.apple\.com|play\.google\.com|appgallery\.|a\.app\.qq\.com|sj\.qq\.com|chrome\.google\.com|chromewebstore\.|addons\.mozilla\.org|testflight\.)`,
    String.raw`^(?:creativecommons\.org|beian\.|\w+\.beian\.|discord\.(?:gg|com)|forms\.gle|docs\.google\.com\/forms|jinshuju\.|wjx\.|amazon\.|item\.|detail\.|shop\.|store\.|maps\.|google\.com\/(?:search|maps)|baidu\.com\/s\?|meetup\.|eventbrite\.|lu\.ma)`,
    String.raw`^scholar\.google\.`,
  ].join('|'),
  'i',
)
const CHINESE_HOST =
  /(?:^|\.)(?:qq|zhihu|weibo|36kr|huxiu|jiqizhixin|qbitai|sina|sohu|163|baidu|bilibili|toutiao|csdn|juejin|cnblogs|jianshu|ithome|leiphone|tmtpost|geekpark|donews|thepaper|xinhuanet|ifeng|douban|guokr|udn|chinatimes|oschina|segmentfault|yicai|caixin|latepost|pingwest|ifanr|sspai|aminer|paperweekly|8btc|iter01|readhub|xiaohongshu|wallstreetcn|eastmoney|cls|jiemian|stcn|cnbeta|expreview|hket|hk01|mingpao|wenxuecity)\.(?:com|net|net\.cn|com\.tw|cc|org|me|im)$/
const HOSTED =
  /^([^.]+)\.(?:github\.io|gitlab\.io|substack\.com|medium\.com|wordpress\.com|blogspot\.com|notion\.site|ghost\.io|hashnode\.dev|vercel\.app|netlify\.app|beehiiv\.com)$/

function split(key: string): { host: string; path: string } {
  const slash = key.search(/[/?]/)
  return slash < 0 ? { host: key, path: '' } : { host: key.slice(0, slash), path: key.slice(slash) }
}

function site(host: string): string {
  const labels = host.split('.')
  const second = labels.at(-2) ?? ''
  const country = labels.length > 2 && /^(?:com|co|net|org|gov|edu|ac)$/.test(second) && labels.at(-1)!.length === 2
  const shared = HOSTED.test(host)
  return labels.slice(country || shared ? -3 : -2).join('.')
}

function isHomePage(path: string): boolean {
  return /^\/?(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2,4})?|blog|news|articles?|posts?|research)?\/?$/i.test(path)
}

function isProfile(host: string, path: string): boolean {
  const depth = path.split(/[/?]/).filter(Boolean).length
  if (/^(?:m\.)?(?:twitter|x|facebook|instagram|threads|tiktok|github|gitee|t|bsky)\.(?:com|net|app|me)$/.test(host))
    return depth < 2 || /\/(?:followers|following)/.test(path)
  if (/^(?:\w+\.)?linkedin\.com$/.test(host)) return /^\/(?:in|company|school)\//.test(path)
  if (/^(?:\w+\.)?(?:weibo|douban|xiaohongshu|douyin)\.com$/.test(host)) return true
  if (/^(?:\w+\.)?zhihu\.com$/.test(host)) return /^\/(?:people|org)\//.test(path)
  if (/^(?:\w+\.)?youtube\.com$/.test(host)) return /^\/(?:@|c\/|channel|user)/.test(path)
  if (host === 'space.bilibili.com') return true
  return host === 'medium.com' && depth < 2
}
