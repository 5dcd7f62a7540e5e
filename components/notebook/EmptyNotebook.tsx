import { Picture } from '../parts/Picture.tsx'
import type { Words } from '../words.ts'

export function EmptyNotebook({ words }: { readonly words: Words['notebook'] }) {
  return (
    <section class="panel-state">
      <Picture name="keep" />
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyText}</p>
    </section>
  )
}
