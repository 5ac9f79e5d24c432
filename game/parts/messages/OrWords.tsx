import { Component, type ReactNode } from 'react'

const firstPauseMs = 1000
const longestPauseMs = 30_000

type OrWordsProps = {
  /** What is said while the page cannot be shown. */
  words: ReactNode
  children: ReactNode
}

/** A page that cannot be shown says so instead of going blank, and tries again by itself. */
export class OrWords extends Component<OrWordsProps, { isFallen: boolean }> {
  override state = { isFallen: false }
  private pause = firstPauseMs
  private again: ReturnType<typeof setTimeout> | undefined

  static getDerivedStateFromError() {
    return { isFallen: true }
  }

  override componentDidCatch(): void {
    clearTimeout(this.again)
    this.again = setTimeout(() => this.setState({ isFallen: false }), this.pause)
    this.pause = Math.min(longestPauseMs, this.pause * 2)
  }

  override componentWillUnmount(): void {
    clearTimeout(this.again)
  }

  override render(): ReactNode {
    return this.state.isFallen ? this.props.words : this.props.children
  }
}
