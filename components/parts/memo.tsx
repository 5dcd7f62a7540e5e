import { Component, type ComponentChild } from 'preact'

/** A view that is drawn again only when one of its props is another value. For the lines of long lists. */
export function memo<P extends object>(View: (props: P) => ComponentChild) {
  return class Memo extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      // Asked of hundreds of lines each time a list is drawn: without a list of names made for each.
      for (const name in next) if (this.props[name] !== next[name]) return true
      for (const name in this.props) if (!(name in next)) return true
      return false
    }

    render() {
      return <View {...this.props} />
    }
  }
}
