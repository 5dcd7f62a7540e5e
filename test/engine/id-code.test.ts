import { expect, it } from 'vitest'
import { codedId, idOf } from '../../engine/id-code.ts'

it.each([
  ['person/yi-tay', 'Yi Tay', 'person/'],
  ['model/glm-4.5', 'GLM-4.5', 'model/'],
  ['organisation/character-ai', 'Character.AI', 'organisation/'],
  ['person/lukasz-kaiser', 'Łukasz Kaiser', 'person/lukasz-kaiser'],
  ['term/green-power', '绿电', 'term/green-power'],
  ['term/nothing', '', 'term/nothing'],
])('The id %s beside %s is kept as %s', (id, form, code) => {
  expect(codedId(id, form)).toBe(code)
  expect(idOf(code, () => form)).toBe(id)
})
