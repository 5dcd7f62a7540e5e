import type { ComponentChildren } from 'preact'
import { cutTemplate } from '../i18n.ts'

interface Props {
  /** "“{form}” here is {name}, because {place} gives the full name." */
  readonly template: string
  readonly values: Readonly<Record<string, ComponentChildren>>
}

/** A sentence of ours with elements, not only texts, in its places. */
export function Sentence({ template, values }: Props) {
  return <>{cutTemplate(template).map((part, i) => (i % 2 ? values[part] : part))}</>
}
