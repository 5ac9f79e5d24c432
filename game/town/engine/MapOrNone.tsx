import { Component, type ReactNode } from 'react'

type MapOrNoneProps = {
  onFault?: () => void
  /** What stands there instead. */
  instead?: ReactNode
  children: ReactNode
}

/** A map, or a house, that could not be fetched takes nothing else down with it. */
export class MapOrNone extends Component<MapOrNoneProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidCatch(): void {
    this.props.onFault?.()
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.instead : this.props.children
  }
}
