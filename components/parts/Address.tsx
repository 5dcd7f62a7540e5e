import { Fragment } from 'preact'

/** The address of a page in full. It is broken at its own joints, never inside a word of it. */
export function Address({ url }: { readonly url: string }) {
  return (
    <>
      {url.split(/(?<=[^/:]\/)|(?=[?&#])/).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
