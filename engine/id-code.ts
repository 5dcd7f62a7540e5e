/**
 * Ids as the compiled lexicon keeps them: most slugs are the first form in small letters, and of these only the kind is
 * written down.
 */
import type { EntryId } from './model.ts'

export function codedId(id: EntryId, firstForm: string): string {
  const slug = id.indexOf('/') + 1
  return slug > 0 && id.slice(slug) === slugOf(firstForm) ? id.slice(0, slug) : id
}

export function idOf(code: string, firstForm: () => string): EntryId {
  return code.endsWith('/') ? code + slugOf(firstForm()) : code
}

/** Only ASCII is kept: what a build found to be the same must be so in every browser, whatever its Unicode. */
function slugOf(form: string): string {
  return form
    .toLowerCase()
    .replace(/(?:[^a-z\d.]|\.(?!\d))+/g, '-')
    .replace(/^-|-$/g, '')
}
