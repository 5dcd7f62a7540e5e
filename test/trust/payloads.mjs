/** Text that would run if it were taken for markup or for code, made of ways in and ways round. */

/** Set by any of them that runs, in whatever document it runs in. */
export const RAN = 'banduRan'
const RUN = `top.${RAN}=window.${RAN}=1`

const WAYS_IN = [
  `<script>${RUN}</script>`,
  `<script src=//bad.example/a.js></script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.${RAN}=1</script>"></iframe>`,
  `<iframe src="javascript:parent.${RAN}=1"></iframe>`,
  `<a href="javascript:${RUN}" autofocus onfocus=${RUN}>more</a>`,
  `<details open ontoggle=${RUN}>more</details>`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<math><mtext><style><img src=x onerror=${RUN}></style></mtext></math>`,
  `<template><img src=x onerror=${RUN}></template>`,
  `<object data="javascript:${RUN}"></object>`,
  `<form action="javascript:${RUN}"><button autofocus onfocus=${RUN}>go</button></form>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<link rel=stylesheet href=//bad.example/a.css onload=${RUN}>`,
  `<style>@import url(//bad.example/b.css);*{background:url(//bad.example/c)}</style>`,
  `{{constructor.constructor('${RUN}')()}}`,
  '${' + RUN + '}',
  `<p style="animation-name:x" onanimationstart=${RUN}>text</p>`,
]

const WAYS_ROUND = [
  (text) => text,
  (text) => `"'>${text}`,
  (text) => `]]>--></title></textarea></style></script>${text}`,
  (text) => text.replace(/<(\w+)/g, (_, tag) => `<${tag.toUpperCase()}/`),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&#62;'),
]

/** 120: every way in by every way round. */
export const SCRIPTS = WAYS_IN.flatMap((way, i) => WAYS_ROUND.map((round) => ({ way: i, text: round(way) })))

const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\tscript:',
  'java\nscript:',
  '\u0001javascript:',
  ' javascript:',
  'javascript\u200b:',
  'vbscript:',
  'data:text/html,',
  'DATA:text/html;base64,',
  'blob:',
  'file:///etc/',
  'view-source:http://bad.example/',
  'chrome://settings/',
  'about:blank#',
]
const TAILS = [`${RUN}`, `//%0a${RUN}`, `/*https://good.example/*/${RUN}`, `<script>${RUN}</script>`]

/** 60: addresses that must never open. */
export const LINKS = SCHEMES.flatMap((scheme) => TAILS.map((tail) => scheme + tail))

export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** As it may be shown: white space runs together, and a card or a list may break a line anywhere. */
export const squeezed = (text) => text.replace(/\s+/g, '')
