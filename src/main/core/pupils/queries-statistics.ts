import type { PupilStatistics } from '@shared/pupils/statistics'
import type { Connection } from '../store/open'
import { nothingTaken, type Taken } from './incoming'

interface WithStatistics {
  readonly pupilId: string
  readonly statistics: PupilStatistics | null
}

interface Stored {
  pupilId: string
  gender: string | null
  raceEthnicity: string | null
  disadvantaged: number | null
}

/**
 * Keeps what the export says for statistics, if it says anything; an empty value leaves what is known. How many pupils
 * it was told of for the first time, changed for, and the same for: no value of it goes into the audit trail.
 */
export function takeStatistics(
  db: Connection,
  incoming: readonly WithStatistics[],
  ids: ReadonlyMap<string, string>
): Taken {
  const taken = nothingTaken()
  const told = incoming.filter(({ statistics }) => statistics && Object.values(statistics).some((one) => one !== null))
  if (told.length === 0) return taken
  const known = new Map(
    (
      db
        .prepare(
          'SELECT pupil_id AS pupilId, gender, race_ethnicity AS raceEthnicity, disadvantaged FROM pupil_statistics'
        )
        .all() as Stored[]
    ).map((row) => [row.pupilId, row])
  )
  const write = db.prepare(
    `INSERT INTO pupil_statistics (pupil_id, gender, race_ethnicity, disadvantaged) VALUES (?, ?, ?, ?)
     ON CONFLICT (pupil_id) DO UPDATE SET gender = excluded.gender, race_ethnicity = excluded.race_ethnicity,
       disadvantaged = excluded.disadvantaged`
  )
  for (const { pupilId, statistics } of told) {
    const id = ids.get(pupilId)
    if (!id || !statistics) continue
    const before = known.get(id)
    const disadvantaged = statistics.disadvantaged === null ? null : Number(statistics.disadvantaged)
    const after = {
      gender: statistics.gender ?? before?.gender ?? null,
      raceEthnicity: statistics.raceEthnicity ?? before?.raceEthnicity ?? null,
      disadvantaged: disadvantaged ?? before?.disadvantaged ?? null
    }
    const same =
      before?.gender === after.gender &&
      before.raceEthnicity === after.raceEthnicity &&
      before.disadvantaged === after.disadvantaged
    if (same) taken.unchanged += 1
    else {
      write.run(id, after.gender, after.raceEthnicity, after.disadvantaged)
      if (before) taken.changed += 1
      else taken.added += 1
    }
  }
  return taken
}
