import { expect, test } from 'vitest'
import { publicName } from '#server/doors/secrets.ts'
import { laneOf } from '#server/store/tables/journal/together.ts'

test('writes of one workshop share a lane, those of one device too, and a hall of devices has four', () => {
  expect(laneOf('setResumeCode', { workshop: 'w1', seat: 's' })).toBe(laneOf('removeWorkshop', 'w1'))
  expect(laneOf('probe', 'x')).toBe('')
  const devices = Array.from({ length: 100 }, (_, at) => publicName('device', `attempt ${at}`))
  const lanes = devices.map(device => laneOf('rotateSecret', { device, hash: 'h', issue: 2 }))
  expect(new Set(lanes).size).toBe(4)
  expect(devices.map(device => laneOf('endEarlierSecrets', { device, issue: 2 }))).toEqual(lanes)
})
