/**
 * The other English spellings of a form, so that a glossary need not hold them: labelling and labeling, tokenisation and
 * tokenization, data centre and data center, hyper-parameter and hyperparameter. A piece of a word is changed only where
 * that is right for every word that has it: supervised has no z.
 */
export function otherSpellings(form: string): string[] {
  if (!/[a-z]{5}/.test(form)) return []
  const made = new Set<string>()
  for (const rules of [TO_BRITISH, TO_AMERICAN])
    made.add(rules.reduce((spelt, [from, to]) => spelt.replace(from, to), form))
  made.add(form.replace(PREFIX, '$1-'))
  made.delete(form)
  return [...made]
}

type Rules = readonly (readonly [from: RegExp, to: string])[]

const TO_BRITISH: Rules = [
  [/(?<=[a-z]{3})(?<!s)iz(?=(?:e[drs]?|ers|ing|ations?)\b)/g, 'is'],
  [/(?<=analy|cataly|paraly)z(?=e[drs]?\b|ing\b|ers\b)/g, 's'],
  [/(?<=\b(?:behavi|col|fav|hon|hum|lab|neighb|rum|harb|endeav))or(?!a)/g, 'our'],
  [/(?<=\b(?:cent|fib|theat))er(?=s?\b)/g, 're'],
  [/(?<=\b(?:defen|offen|licen))se(?=s?\b)/g, 'ce'],
  [/(?<=(?:mod|lab|chann|trav|canc|fu|tunn)e|signa|tota)l(?=ing\b|ed\b|ers?\b)/g, 'll'],
  [/\b(catal|dial|anal)og(?=s?\b)/g, '$1ogue'],
  [/(?<=\bjudg)ment/g, 'ement'],
  [/(?<=\bart)ifact/g, 'efact'],
]

const TO_AMERICAN: Rules = [
  [/(?<=[a-z]{3})is(?=ations?\b)/g, 'iz'],
  [/(?<=analy|cataly|paraly)s(?=e[drs]?\b|ing\b|ers\b)/g, 'z'],
  [/(?<=\b(?:behavi|col|fav|hon|hum|lab|neighb|rum|harb|endeav))our/g, 'or'],
  [/(?<=\b(?:cent|fib|theat))re(?=s?\b)/g, 'er'],
  [/(?<=\b(?:defen|offen|licen))ce(?=s?\b)/g, 'se'],
  [/(?<=(?:mod|lab|chann|trav|canc|fu|tunn)e|signa|tota)ll(?=ing\b|ed\b|ers?\b)/g, 'l'],
  [/\b(catal|dial|anal)ogue(?=s?\b)/g, '$1og'],
  [/(?<=\bjudg)ement/g, 'ment'],
  [/(?<=\bart)efact/g, 'ifact'],
]

/** What is as often set off by a hyphen; a form that has the hyphen is found without it anyway. */
const PREFIX =
  /\b(hyper|multi|cyber|semi|micro|over(?=fit|param)|under(?=fit)|pre(?=train|process|fill|print)|post(?=train|process)|fine(?=tun)|non(?=linear|profit))(?=[a-z]{3})/g
