/**
 * The one lexicon compiled for the reader's packs, kept as bytes over the worker's deaths. In IndexedDB, because
 * `storage.local` holds JSON only. A cache: where it fails, what was to be kept is compiled again.
 */
export async function keptCompiled(key: string): Promise<Uint8Array | null> {
  const kept = await run('readonly', (store) => store.get(ONLY) as IDBRequest<Kept | undefined>)
  return kept?.key === key ? kept.bytes : null
}

export async function keepCompiled(key: string, bytes: Uint8Array): Promise<void> {
  await run('readwrite', (store) => store.put({ key, bytes } satisfies Kept, ONLY))
}

export async function forgetCompiled(): Promise<void> {
  await run('readwrite', (store) => store.delete(ONLY))
}

interface Kept {
  readonly key: string
  readonly bytes: Uint8Array
}

const STORE = 'compiled'
const ONLY = 'lexicon'

/** Undefined where the browser refuses: in a private window, on a full disk, or while the worker is being ended. */
async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> {
  try {
    const opening = indexedDB.open('lexicon', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE))
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')))
    })
    // Throws where the connection was closed in the meantime.
    const transaction = database.transaction(STORE, mode)
    const request = ask(transaction.objectStore(STORE))
    database.close()
    return await new Promise<T | undefined>((resolve) => {
      transaction.addEventListener('complete', () => resolve(request.result))
      transaction.addEventListener('error', () => resolve(undefined))
      transaction.addEventListener('abort', () => resolve(undefined))
    })
  } catch {
    return undefined
  }
}
