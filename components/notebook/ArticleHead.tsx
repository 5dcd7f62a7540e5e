import type { Line } from '../../engine/notebook/merge.ts'
import { hostOf } from '../parts/web-link.ts'
import { textTag } from '../reading-facts.ts'
import { dateIn, type Tongue } from '../tongue.ts'

/** An article's title, its site and its day. */
export function ArticleHead({ line, tongue }: { readonly line: Line; readonly tongue: Tongue }) {
  const { article, sentence } = line.subject.value
  return (
    <>
      <span class="article-title" lang={textTag(sentence.language)}>
        {article.title || hostOf(article.url)}
      </span>
      <small>
        {hostOf(article.url)}
        {article.published && <> · {dateIn(article.published.slice(0, 10), tongue)}</>}
      </small>
    </>
  )
}
