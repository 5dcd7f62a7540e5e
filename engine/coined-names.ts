/**
 * Words with a capital inside are coined: ProteinMPNN, UniRef, OpenFold. In a text of the field they are models, data sets
 * and tools nine times of ten; some endings are those of firms.
 */
import type { Kind, Span } from './model.ts'

export interface CoinedName extends Span {
  readonly kind: Kind
  readonly cue: Span
}

const COINED =
  /(?<![\p{Script=Latin}\d@#/._’'-])[A-Z]{1,4}[a-z]{1,12}[A-Z][A-Za-z\d]{1,16}(?:-\d{1,2}(?:\.\d)?)?(?![\p{Script=Latin}\d@/]|[-.’'][\p{Script=Latin}\d]|\.\d| \p{Lu}\p{Ll})/gu
const FIRM =
  /(?:AI|Tech|Labs?|Soft|Bio|Corp|Bank|Pay|Media|Studios?|Capital|Ventures|Works|Semi|Robotics|Health|News|Times|Post|Beat|Crunch|Scale)$/
/** Names of persons, languages, and words that are only written so. */
const OTHER =
  /^(?:Mc|Mac[A-Z]|De[A-Z]|Di[A-Z]|Le[A-Z]|La[A-Z]|Van[A-Z]|Fitz|O[A-Z]|JavaScript|TypeScript|PostScript|PowerPoint|PostgreSQL|MySQL|NoSQL|GraphQL|LaTeX|BibTeX|PhD|PhDs|DevOps|MLOps|LLMOps|AIOps|FinTech|EdTech|BioTech|HealthTech|InsurTech|SaaS|PaaS|IaaS|IoT|WiFi|QoS|LiDAR|RoHS|MBAs?|YouTubers?|TikTokers?|LinkedIn|WhatsApp|WeChat|PayPal|FedEx|eBay|HuffPost|CoVaR|ChatGPTs?|CPUs|GPUs|TPUs|NPUs|LLMs|APIs|CEOs|VCs|IPOs)/

/** What programs are written with: XMLHttpRequest, AutoModelForCausalLM, DataLoader. */
const IDENTIFIER =
  /(?:[A-Z]{1,4}[a-z\d]{1,12}){3}|(?:Error|Exception|Request|Response|Params?|Args|Config|Settings|Buffer|View|Data|Workers?|Extensions?|Observer|Loader|Tokenizer|Trainer|Model|Manager|Handler|Factory|Service|List|Map|Set|Type|Value|Id|Name|Index|Path|File|Event|Listener|Provider|Client|Server|Callback|Object|Class|Method|Function|Module|Node|Element|Tools)s?$/

export function* findCoinedNames(plain: string): Generator<CoinedName> {
  for (const match of plain.matchAll(COINED)) {
    const name = match[0]
    if (
      name.length < 5 ||
      OTHER.test(name) ||
      IDENTIFIER.test(name) ||
      /^(?:\(|\.[a-z])/.test(plain.slice(match.index + name.length, match.index + name.length + 2))
    )
      continue
    const span = { start: match.index, end: match.index + name.length }
    yield { ...span, kind: FIRM.test(name) ? 'organisation' : 'model', cue: span }
  }
}
