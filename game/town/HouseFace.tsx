import type { Sector } from '#shared/model/actor.ts'
import { houseOf } from '#shared/town/art/kit.ts'
import { partSvg } from '#shared/town/art/svg.ts'

type HouseFaceProps = { sign: string; sector: Sector; className?: string | undefined }

/** The building that a sign stands for, as it will stand on its bank. */
export const HouseFace = ({ sign, sector, className }: HouseFaceProps) => (
  <img
    className={className}
    src={`data:image/svg+xml,${encodeURIComponent(partSvg(houseOf(sign, sector, 0)))}`}
    alt=""
  />
)
