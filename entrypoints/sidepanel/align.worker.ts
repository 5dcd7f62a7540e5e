/// <reference lib="webworker" />
import { align } from '../../engine/align/align.ts'
import { openAlignLexicon, type AlignLexicon } from '../../engine/align/lexicon.ts'
import type { AlignAnswer, AlignQuestion } from './alignment.ts'

/** Aligns off every main thread. One question at a time; to cancel, the panel ends the worker. */
declare const self: DedicatedWorkerGlobalScope

let opened: Promise<AlignLexicon> | null = null

self.onmessage = async ({ data }: MessageEvent<AlignQuestion>) => {
  try {
    opened ??= fetch(data.lexiconUrl)
      .then((response) => response.arrayBuffer())
      .then((buffer) => openAlignLexicon(new Uint8Array(buffer)))
    const lexicon = await opened
    if (data.type === 'warm') return
    const onProgress = (fraction: number): void => post({ type: 'progress', fraction })
    post({
      type: 'aligned',
      alignment: align(data.original, data.translation, lexicon, { names: data.names, onProgress }),
    })
  } catch (error) {
    opened = null
    post({ type: 'failed', error: String(error) })
  }
}

function post(answer: AlignAnswer): void {
  self.postMessage(answer)
}
