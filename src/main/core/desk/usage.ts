export const USAGE = `desk: the command line of SARB Desk

  desk help
      this text
  desk init --data DIR [--district NAME] [--county NAME --board NAME --address LINE --city NAME --zip CODE]
      makes an empty, encrypted desk in a folder and writes its recovery code to standard output
  desk import --data DIR --from DIR [--codes-as-proposed]
      imports a folder with the CSV set or with Ed-Fi XML, all or nothing. Absence codes take the category of
      codes.csv; a code without one is refused, or with --codes-as-proposed taken as its words say
  desk classify --data DIR [--as-of DATE] --json
      one object a pupil: days, truancy reports, letters by policy, every finding with its section, days, records and
      a sentence in English and Spanish, the six sections of EC 48263.6, grounds for a referral, and what was not counted.
      DATE as YYYY-MM-DD; without it, the last day the imported data tells of
  desk classify --data DIR [--as-of DATE] --explain PUPIL_ID
      the same of one pupil, by the district's own id, for people; and what was issued on a record corrected since
  desk verify --data DIR
      checks the file: pages, owners of records, audit trail
  desk packet verify FILE --data DIR
      checks an exported packet, and the files exported with it, against the manifest beside it and the archive of the desk

The passphrase is read from the environment variable SARB_PASSPHRASE, or asked for without showing it.
Exit code: 0 done, 1 the input was refused, 2 wrong use. Messages go to standard error.`
