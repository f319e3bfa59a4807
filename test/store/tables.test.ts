import * as attendance from '@core/attendance/tables'
import * as cases from '@core/cases/tables'
import * as court from '@core/court/tables'
import * as district from '@core/district/tables'
import * as hearings from '@core/hearings/tables'
import * as interventions from '@core/interventions/tables'
import * as pupils from '@core/pupils/tables'
import { is } from 'drizzle-orm'
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { newStore } from './desk'

const rooms = { district, pupils, attendance, interventions, cases, hearings, court }
const tables = Object.values(rooms).flatMap((room) =>
  Object.values(room).flatMap((table: unknown) => (is(table, SQLiteTable) ? [table] : []))
)

test.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
  'the columns of %s are those of the file',
  (name, table) => {
    const store = newStore()
    const inFile = store.db
      .prepare('SELECT name, "notnull" AS required, pk FROM pragma_table_info(?) ORDER BY name')
      .all(name) as {
      name: string
      required: number
      pk: number
    }[]
    store.close()
    const described = getTableConfig(table)
      .columns.map((column) => ({ name: column.name, required: column.notNull || column.primary }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(described.map((column) => column.name)).toEqual(inFile.map((column) => column.name))
    expect(described).toEqual(
      inFile.map((column) => ({ name: column.name, required: column.required === 1 || column.pk > 0 }))
    )
  }
)

test('every room with tables of its own is looked at', () => {
  expect(tables.length).toBeGreaterThanOrEqual(21)
})
