import { Component, type ReactNode } from 'react'

type MapOrNoneProps = {
  onFault?: () => void
  children: ReactNode
}

/** A map that could not be fetched takes nothing else down with it. */
export class MapOrNone extends Component<MapOrNoneProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch(): void {
    this.props.onFault?.()
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : this.props.children
  }
}
