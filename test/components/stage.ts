import { readFileSync } from 'node:fs'
import path from 'node:path'
import { render, type ComponentChildren } from 'preact'
import { act } from 'preact/test-utils'
import { parse } from 'yaml'
import type { UiLanguage } from '../../components/i18n.ts'
import type { Tongue } from '../../components/tongue.ts'
import type { Words } from '../../components/words.ts'

export const TONGUE: Tongue = { ui: 'en', chinese: 'zh-Hans', convert: (text) => text }

export function wordsOf(ui: UiLanguage): Words {
  return parse(readFileSync(path.resolve(import.meta.dirname, `../../assets/locales/${ui}.yml`), 'utf8')) as Words
}

// jsdom knows the element, but not how to show it.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false
  this.dispatchEvent(new Event('close'))
}

/** Renders into a fresh body, the effects run. */
export async function show(children: ComponentChildren): Promise<HTMLElement> {
  document.body.replaceChildren()
  const root = document.body.appendChild(document.createElement('div'))
  await act(() => render(children, root))
  return root
}

export async function press(element: Element | null | undefined): Promise<void> {
  if (!element) throw new Error('nothing to press')
  await act(
    () => void element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })),
  )
}

export async function type(input: Element | null, text: string): Promise<void> {
  await act(() => {
    ;(input as HTMLInputElement).value = text
    input!.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
}

export async function choose(select: HTMLSelectElement, value: string): Promise<void> {
  await act(() => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

export async function key(name: string, on: Element | null = document.activeElement): Promise<void> {
  await act(() => void on!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })))
}

export function byText(root: ParentNode, text: string, selector = 'button'): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>(selector)].find((element) => element.textContent?.includes(text))
}
