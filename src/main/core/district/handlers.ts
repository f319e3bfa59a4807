import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { firstDayOf, lastDayOf, schoolYearOf } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import type { Connection } from '../store/open'
import { boardHandlers } from './board'
import { logoUrl } from './letterhead'
import { logoFrom } from './logo'
import {
  findDistrict,
  findRoom,
  findSchool,
  findStaff,
  listRooms,
  listSchools,
  listStaff,
  saveRoom,
  saveSchool,
  saveStaff,
  updateDistrict,
  updateLogo
} from './queries'
import { saveRecord } from './saveRecord'

type In<N extends RouteName> = ParsedRouteInput<N>

function known(db: Connection) {
  const district = findDistrict(db)
  if (!district) throw new DeskError('not-found', 'The district has not been set up yet.')
  return district
}

export const districtHandlers = {
  'district.get': (ctx: Ctx): RouteOutput<'district.get'> => {
    const { logo, logoType, id: _, cdsCode: __, state: ___, boardState: ____, ...district } = known(ctx.db)
    return { ...district, logo: logo && logoType ? logoUrl(logo, logoType) : null }
  },
  'district.save': (ctx: Ctx, input: In<'district.save'>): RouteOutput<'district.save'> => {
    const { logo: _, ...before } = known(ctx.db)
    const note = {
      action: 'district.save',
      subjectType: 'district',
      subjectId: '1',
      payload: { before, after: input }
    }
    ctx.write(note, (db) => updateDistrict(db, input))
    return {}
  },
  'district.saveLogo': (ctx: Ctx, { logo }: In<'district.saveLogo'>): RouteOutput<'district.saveLogo'> => {
    known(ctx.db)
    const picture = logo === null ? null : logoFrom(logo)
    const payload = { type: picture?.type ?? null, bytes: picture?.bytes.length ?? 0 }
    const note = { action: 'district.save-logo', subjectType: 'district', subjectId: '1', payload }
    ctx.write(note, (db) => updateLogo(db, picture))
    return {}
  },
  'district.schools': (ctx: Ctx): RouteOutput<'district.schools'> => {
    const year = schoolYearOf(ctx.clock.today())
    return listSchools(ctx.db, firstDayOf(year), lastDayOf(year))
  },
  'district.saveSchool': (ctx: Ctx, input: In<'district.saveSchool'>): RouteOutput<'district.saveSchool'> => {
    const payload = { before: findSchool(ctx.db, input.code) ?? null, after: input }
    const note = { action: 'district.save-school', subjectType: 'school', subjectId: input.code, payload }
    ctx.write(note, (db) => saveSchool(db, input))
    return {}
  },
  ...boardHandlers,
  'district.rooms': (ctx: Ctx): RouteOutput<'district.rooms'> => listRooms(ctx.db),
  'district.saveRoom': (ctx: Ctx, input: In<'district.saveRoom'>): RouteOutput<'district.saveRoom'> =>
    saveRecord(ctx, 'room', input, findRoom, saveRoom),
  'district.staff': (ctx: Ctx): RouteOutput<'district.staff'> => listStaff(ctx.db),
  'district.saveStaff': (ctx: Ctx, input: In<'district.saveStaff'>): RouteOutput<'district.saveStaff'> =>
    saveRecord(ctx, 'staff', input, findStaff, saveStaff)
}
