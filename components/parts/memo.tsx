import { Component, type ComponentChild } from 'preact'

/** A view that is drawn again only when one of its props is another value. For the lines of long lists. */
export function memo<P extends object>(View: (props: P) => ComponentChild) {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const names = new Set([...Object.keys(this.props), ...Object.keys(next)]) as Set<keyof P>
      return [...names].some((name) => this.props[name] !== next[name])
    }

    render() {
      return <View {...this.props} />
    }
  }
}
