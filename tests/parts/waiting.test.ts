import { expect, test } from 'vitest'
import { withKey, withWaiting } from '#game/parts/forms/fieldState.ts'

const press = (waiting: string, keys: string[], held = {}) =>
  keys.reduce((all, key) => withKey(all, { key, ctrlKey: false, metaKey: false, ...held }), waiting)

test('keys pressed in a field that another writes in wait in their order, with what was taken back', () => {
  expect(press('', ['V', 'Shift', 'i', ' ', 'ö', 'x', 'Backspace', 'Tab', 'ArrowLeft'])).toBe('Vi ö')
  expect(press('Vi', ['a'], { ctrlKey: true })).toBe('Vi')
})

test('what waited comes after what stands in the field, as words of its own', () => {
  expect(withWaiting('Vi dukar.', 'Vi bär stolar.')).toBe('Vi dukar. Vi bär stolar.')
  expect(withWaiting('', 'Vi')).toBe('Vi')
  expect(withWaiting('Vi ', 'bär')).toBe('Vi bär')
  expect(withWaiting('Vi', ' bär')).toBe('Vi bär')
})
