import { day } from '@shared/kernel/dates'
import { SAMPLE_PASSPHRASE } from './passphrase'
import { SAMPLE_DISTRICT, SAMPLE_MEMBERS, SAMPLE_ROOMS, SAMPLE_SCHOOLS, SAMPLE_STAFF } from './place'
import type { Story } from './story'

/** August: the desk is made, the district, its board, rooms and staff are entered. */
export async function tellSetUp({ ask, clock }: Story): Promise<void> {
  clock.set(day('2026-08-03'))
  const { name, county, boardName, boardAddressLine1, city, postalCode } = SAMPLE_DISTRICT
  await ask('vault.setUp', {
    passphrase: SAMPLE_PASSPHRASE,
    district: { name, county, boardName, addressLine: boardAddressLine1, city, postalCode }
  })
  const { state: _california, ...details } = SAMPLE_DISTRICT
  await ask('district.save', {
    ...details,
    addressLine2: null,
    website: null,
    boardAddressLine2: null,
    boardCity: city,
    boardPostalCode: postalCode
  })
  for (const { code, name: schoolName, address, city: town, phone, principal } of SAMPLE_SCHOOLS) {
    await ask('district.saveSchool', {
      code,
      name: schoolName,
      addressLine1: address,
      city: town,
      postalCode,
      phone,
      principal,
      periodsPerDay: null
    })
  }
  for (const room of SAMPLE_ROOMS) await ask('district.saveRoom', room)
  for (const member of SAMPLE_MEMBERS) {
    await ask('district.saveMember', {
      ...member,
      termFrom: day('2026-08-03'),
      termTo: day('2028-06-30'),
      appointedBy:
        member.category === 'B' || member.category === 'I'
          ? 'County superintendent of schools'
          : 'County board of education',
      appointedOn: day('2026-06-16'),
      active: true
    })
  }
  for (const person of SAMPLE_STAFF) await ask('district.saveStaff', { ...person, email: null, active: true })
  const [supervisor] = SAMPLE_STAFF
  await ask('interventions.saveLetterTexts', {
    programs: [
      {
        en: 'Stonecrop Continuation High School (grades 10 to 12), smaller classes and a shorter day',
        es: 'Escuela de continuación Stonecrop (grados 10 a 12), con clases más pequeñas y una jornada más corta'
      },
      {
        en: 'Independent study with a teacher’s weekly meeting (voluntary)',
        es: 'Estudio independiente con una reunión semanal con un maestro (voluntario)'
      },
      {
        en: 'After-school and weekend make-up classes',
        es: 'Clases de recuperación después de la escuela y en fin de semana'
      }
    ],
    services: [
      {
        en: 'School counselors, and counseling through Almanor County Behavioral Health',
        es: 'Consejeros escolares, y consejería por medio de Almanor County Behavioral Health'
      },
      {
        en: 'Family center: help with transportation, clothing, food and housing',
        es: 'Centro familiar: ayuda con transporte, ropa, alimentos y vivienda'
      },
      { en: 'School nurse and health care enrollment', es: 'Enfermera escolar e inscripción en seguro médico' }
    ],
    signer: { name: supervisor.name, title: supervisor.title },
    contact: {
      name: 'Attendance Improvement Program',
      title: null,
      phone: SAMPLE_DISTRICT.phone,
      email: SAMPLE_DISTRICT.email,
      hours: { en: 'schooldays, 7:30 a.m. to 4:30 p.m.', es: 'días de clases, de 7:30 a.m. a 4:30 p.m.' }
    }
  })
}
