import { browser } from 'wxt/browser'
import type { Alignment, Sentences } from '../../engine/model.ts'
import workerUrl from './align.worker.ts?worker&url'
import { ownScript } from './trusted-types.ts'

/** Panel → worker. The lexicon's address is told, since a worker cannot ask for it. */
export type AlignQuestion =
  | { readonly type: 'warm'; readonly lexiconUrl: string }
  | {
      readonly type: 'align'
      readonly lexiconUrl: string
      readonly original: Sentences
      readonly translation: Sentences
      /** English and Chinese names of the entries that both texts may mention. */
      readonly names: readonly (readonly [en: string, zh: string])[]
    }

/** Worker → panel. */
export type AlignAnswer =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'aligned'; readonly alignment: Alignment }
  | { readonly type: 'failed'; readonly error: string }

export interface AlignRequest {
  readonly original: Sentences
  readonly translation: Sentences
  readonly names: readonly (readonly [en: string, zh: string])[]
  readonly signal: AbortSignal
  onProgress(fraction: number): void
}

let worker: Worker | null = null

/** Opens the worker's lexicon before it is needed: it takes longer than most alignments. */
export function warmAligner(): void {
  start().postMessage({ type: 'warm', lexiconUrl: lexiconUrl() } satisfies AlignQuestion)
}

/** null: cancelled. Throws when the worker could not do it. */
export function alignTexts({
  original,
  translation,
  names,
  signal,
  onProgress,
}: AlignRequest): Promise<Alignment | null> {
  const running = start()
  return new Promise((resolve, reject) => {
    const end = (): void => {
      running.onmessage = null
      signal.removeEventListener('abort', cancel)
    }
    const cancel = (): void => {
      end()
      running.terminate()
      if (worker === running) worker = null
      resolve(null)
    }
    if (signal.aborted) return resolve(null)
    signal.addEventListener('abort', cancel)
    running.onmessage = ({ data }: MessageEvent<AlignAnswer>) => {
      if (data.type === 'progress') return onProgress(data.fraction)
      end()
      if (data.type === 'aligned') resolve(data.alignment)
      else reject(new Error(data.error))
    }
    running.postMessage({
      type: 'align',
      lexiconUrl: lexiconUrl(),
      original,
      translation,
      names,
    } satisfies AlignQuestion)
  })
}

function start(): Worker {
  worker ??= new Worker(ownScript(workerUrl), { type: 'module' })
  return worker
}

function lexiconUrl(): string {
  return browser.runtime.getURL('/align-lexicon.bin' as never)
}
