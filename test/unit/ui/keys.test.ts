import { isPressed, keyNames } from '@renderer/ui/keys/press'
import { activeCommands, register } from '@renderer/ui/keys/registry'
import { describe, expect, test } from 'vitest'

const key = (name: string, held: string[] = []) =>
  ({
    key: name,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift')
  }) as KeyboardEvent

describe('which key was pressed', () => {
  test.each([
    ['n', 'n', [], true],
    ['n', 'N', ['shift'], false],
    ['n', 'n', ['ctrl'], false],
    ['n', 'n', ['alt'], false],
    ['?', '?', ['shift'], true],
    ['?', '?', [], true],
    ['$mod+k', 'k', ['ctrl'], true],
    ['$mod+k', 'k', [], false],
    ['$mod+k', 'k', ['ctrl', 'shift'], false],
    ['F6', 'F6', [], true],
    ['F6', 'F6', ['shift'], false],
    ['Shift+F6', 'F6', ['shift'], true],
    ['Escape', 'Escape', [], true]
  ])('%s against %s %j: %s', (keys, pressed, held, expected) => {
    expect(isPressed(keys, key(pressed, held))).toBe(expected)
  })

  test('keys are written as they stand on the keyboard', () => {
    expect(keyNames('$mod+k')).toEqual(['Ctrl', 'K'])
    expect(keyNames('Escape')).toEqual(['Esc'])
    expect(keyNames('?')).toEqual(['?'])
  })
})

test('a screen takes a key from the shell and gives it back when it goes', () => {
  const shell = { keys: 'Escape', label: 'One step back', group: 'Everywhere', run: () => {} }
  const screen = { keys: 'Escape', label: 'Leave the room', group: 'Hearing', run: () => {} }
  const endShell = register([shell])
  const endScreen = register([screen])
  expect(activeCommands()).toEqual([screen])
  endScreen()
  expect(activeCommands()).toEqual([shell])
  endShell()
  expect(activeCommands()).toEqual([])
})
